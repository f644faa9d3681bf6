import { describe, expect, it } from 'vitest';
import { parseSample, places } from '../testing/parse-sample.ts';
import { articleText } from '../testing/sample-files.ts';
import { splitFrontmatter } from './split-frontmatter.ts';

describe('splitting a file', () => {
  it('finds no frontmatter where a file has none', () => {
    expect(splitFrontmatter('Text.\n\n---\n\nMore.\n')).toEqual({ body: 'Text.\n\n---\n\nMore.\n' });
    expect(splitFrontmatter('\n---\na: 1\n---\n')).toEqual({ body: '\n---\na: 1\n---\n' });
    expect(splitFrontmatter('---\na: 1\n')).toEqual({ body: '---\na: 1\n' });
  });

  it('leaves the lines of the frontmatter empty in the body', () => {
    expect(splitFrontmatter('---\na: 1\n---\n\nText.\n')).toEqual({
      frontmatter: { text: 'a: 1', lineOffset: 1 },
      body: '\n\n\n\nText.\n',
    });
  });

  it('finds frontmatter without a key in it', () => {
    expect(splitFrontmatter('---\n---\nText.\n')).toEqual({ frontmatter: { text: '', lineOffset: 1 }, body: '\n\nText.\n' });
  });

  it('leaves a rule in the body alone', () => {
    expect(splitFrontmatter('---\n---\nText.\n\n---\n').body).toBe('\n\nText.\n\n---\n');
    expect(splitFrontmatter('---\na: 1\n---\nText.\n\n---\n\nMore.\n').body).toBe('\n\n\nText.\n\n---\n\nMore.\n');
  });

  it('does not end the frontmatter in the middle of a line', () => {
    expect(splitFrontmatter('---\ntitle: a --- b\n---\n').frontmatter?.text).toBe('title: a --- b');
    expect(splitFrontmatter('---\ntitle: a\n----\nb: 1\n---\n').frontmatter?.text).toBe('title: a\n----\nb: 1');
  });

  it('reads files with Windows line ends, spaces after the fence, and no last newline', () => {
    expect(splitFrontmatter('---\r\na: 1\r\n---\r\nText.')).toEqual({
      frontmatter: { text: 'a: 1', lineOffset: 1 },
      body: '\r\n\r\n\r\nText.',
    });
    expect(splitFrontmatter('--- \na: 1\n---')).toEqual({ frontmatter: { text: 'a: 1', lineOffset: 1 }, body: '\n\n' });
  });

  it('keeps the places of problems in files with Windows line ends', () => {
    const text = articleText({ more: 'kind: raport', body: 'Text.\n\n<Nothing />' }).replaceAll('\n', '\r\n');
    expect(places(parseSample(text).problems)).toEqual(['8:7 article/invalid-value', '13:1 article/unknown-block']);
  });

  it('reads a file that begins with a byte order mark', () => {
    expect(parseSample(`\uFEFF${articleText()}`).problems).toEqual([]);
  });
});
