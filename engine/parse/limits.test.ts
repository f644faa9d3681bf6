import { describe, expect, it } from 'vitest';
import { decodeText, FILE_BYTES, findExcess, placeOfIndex } from './limits.ts';

const excess = (text: string) => {
  const problem = findExcess(text, 'article');
  return problem && `${problem.line}:${problem.column} ${problem.code}`;
};

describe('limits', () => {
  it('refuse one byte more than the largest file, and accept the largest', () => {
    expect(decodeText(Buffer.alloc(FILE_BYTES + 1, 'a'), 'site')).toMatchObject({
      problem: { line: 1, column: 1, code: 'site/file-too-large' },
    });
    expect(decodeText(Buffer.alloc(FILE_BYTES, 'a'), 'site')).toEqual({ text: 'a'.repeat(FILE_BYTES) });
  });

  it('refuse bytes that are not UTF-8 where the first of them is', () => {
    expect(decodeText(Buffer.from([0x61, 0x0a, 0x62, 0xc3, 0x28]), 'article')).toMatchObject({
      problem: { line: 2, column: 2, code: 'article/not-utf-8' },
    });
    expect(decodeText(Buffer.from('한국어 – ok'), 'article')).toEqual({ text: '한국어 – ok' });
  });

  it('finds the bad byte behind a replacement character that is really there', () => {
    const bytes = Buffer.concat([Buffer.from('a\uFFFD\n'), Buffer.from([0xff])]);
    expect(decodeText(bytes, 'article')).toMatchObject({ problem: { line: 2, column: 1 } });
    expect(decodeText(Buffer.concat([Buffer.from('\uFEFF'), bytes]), 'article')).toMatchObject({ problem: { line: 2, column: 1 } });
  });

  it('refuse a line of more than 64 KB', () => {
    expect(excess(`a\n${'b'.repeat(65_537)}`)).toBe('2:1 article/line-too-long');
    expect(excess(`a\n${'b'.repeat(65_536)}`)).toBeUndefined();
  });

  it('refuse more than 1,000 of a mark in a row', () => {
    expect(excess(`ab${'*'.repeat(1_001)}`)).toBe('1:3 article/delimiter-run');
    expect(excess('*'.repeat(1_000))).toBeUndefined();
    expect(excess('-'.repeat(2_000))).toBeUndefined();
  });

  it('refuse more than 50 quotes or lists in each other', () => {
    expect(excess('> '.repeat(51))).toBe('1:1 article/nesting');
    expect(excess('> '.repeat(50))).toBeUndefined();
    expect(excess(`${' '.repeat(204)}- a`)).toBe('1:1 article/nesting');
  });

  it('refuse control characters, but not tabs and line ends', () => {
    expect(excess('a\r\n\tb\u0007')).toBe('2:3 article/control-character');
    expect(excess('a\u007f')).toBe('1:2 article/control-character');
    expect(excess('a\r\n\tb')).toBeUndefined();
  });
});

describe('the place of an index', () => {
  it('counts lines and columns from one, and columns in UTF-16 code units', () => {
    expect(placeOfIndex('ab\ncd', 0)).toEqual({ line: 1, column: 1 });
    expect(placeOfIndex('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
    expect(placeOfIndex('한🙂d', 3)).toEqual({ line: 1, column: 4 });
  });
});
