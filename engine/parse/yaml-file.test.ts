import { describe, expect, it } from 'vitest';
import { places } from '../testing/parse-sample.ts';
import { parseYaml } from './yaml-file.ts';

describe('a YAML file', () => {
  it('has no value when it is not YAML', () => {
    const { value, problems } = parseYaml('a: [1', 'site');
    expect(value).toBeUndefined();
    expect(places(problems)).toEqual(['1:6 site/yaml']);
  });

  it('has no value when it uses anchors', () => {
    expect(parseYaml('a: &x 1\nb: *x', 'site').value).toBeUndefined();
  });

  it('keeps its other keys when one is there twice', () => {
    const { value, problems } = parseYaml('a: 1\nb: 2\na: 3', 'site');
    expect(places(problems)).toEqual(['3:1 site/duplicate-key']);
    expect(value).toMatchObject({ b: 2 });
  });

  it('cannot give an object another prototype', () => {
    const { value } = parseYaml('a: { __proto__: { evil: true } }', 'site');
    expect((value as { a: { evil?: boolean } }).a.evil).toBeUndefined();
    expect(({} as { evil?: boolean }).evil).toBeUndefined();
  });

  it('knows where each value and each key stands, in its file', () => {
    const yaml = parseYaml('a: 1\nlist:\n  - { x: 1, y: two }\n', 'site', 1);
    expect(yaml.value).toEqual({ a: 1, list: [{ x: 1, y: 'two' }] });
    expect(yaml.placeOf(['list', 0, 'y'])).toEqual({ line: 4, column: 16 });
    expect(yaml.placeOfKey(['list', 0, 'y'])).toEqual({ line: 4, column: 13 });
    expect(yaml.placeOf(['nothing'])).toEqual({ line: 1, column: 1 });
  });

  it('keeps dates as they are written', () => {
    expect(parseYaml('at: 2026-11-20T09:00:00+09:00', 'site').value).toEqual({ at: '2026-11-20T09:00:00+09:00' });
  });
});
