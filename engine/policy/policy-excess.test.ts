/** Files that would take a parser's time, memory or stack. */
import { afterAll, describe, expect, it } from 'vitest';
import { ParseAborted, ParsePool } from '../parse/parse-pool.ts';
import { describeRefusals } from '../testing/refusals.ts';
import { articleText } from '../testing/sample-files.ts';
import { blocks } from '../testing/temporary-edition.ts';

const DEEP = 10_000;
const times = (text: string, count: number) => text.repeat(count);
const nestedBlocks = (depth: number) => `${times('<Callout>\n', depth)}Text.\n${times('</Callout>\n', depth)}`;
const indentedList = (depth: number) => Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- a`).join('\n');

describeRefusals('depth', [
  { name: '10,000 block quotes in each other', body: `${times('>', DEEP)} a`, problems: ['1:1 article/delimiter-run'] },
  { name: '10,000 block quotes with spaces between', body: `${times('> ', DEEP)}a`, problems: ['1:1 article/nesting'] },
  { name: '60 block quotes', body: `Text.\n\n${times('> ', 60)}a`, problems: ['3:1 article/nesting'] },
  { name: '10,000 lists in each other on one line', body: `${times('- ', DEEP)}a`, problems: ['1:1 article/nesting'] },
  { name: '10,000 numbered lists in each other', body: `${times('1. ', DEEP)}a`, problems: ['1:1 article/nesting'] },
  { name: '300 lists in each other by indentation', body: indentedList(300), problems: ['102:1 article/nesting'] },
  { name: '10,000 brackets in an expression', body: `{${times('[', DEEP)}${times(']', DEEP)}}`, problems: ['1:2 article/delimiter-run'] },
  {
    name: '10,000 brackets in a prop',
    body: `<Callout title={${times('[', DEEP)}${times(']', DEEP)}}>\nText.\n</Callout>`,
    problems: ['1:17 article/delimiter-run'],
  },
  {
    name: '10,000 brackets with spaces between in a prop',
    body: `<Callout title={${times('[ ', DEEP)}${times('] ', DEEP)}}>\nText.\n</Callout>`,
    problems: ['1:16 article/syntax'],
  },
  { name: '10,000 fragments in each other', body: `${times('<>', DEEP)}a`, problems: ['1:19999 article/unclosed-block'] },
  { name: '1,000 blocks in each other', body: nestedBlocks(1_000), problems: ['50:1 article/nesting'] },
  { name: '10,000 blocks in each other', body: nestedBlocks(10_000), problems: ['50:1 article/nesting'] },
  { name: '10,000 links in each other', body: `${times('[', DEEP)}a${times('](b)', DEEP)}`, problems: ['1:1 article/delimiter-run'] },
]);

describeRefusals('length', [
  { name: 'a line of 1 MB', file: articleText({ body: times('word ', 200_000) }), problems: ['1:1 article/file-too-large'] },
  { name: 'a line of 100 KB', body: `Text.\n\n${times('word ', 20_000)}`, problems: ['3:1 article/line-too-long'] },
  { name: 'a file of 5 MB', file: articleText({ body: times('A line of text.\n\n', 300_000) }), problems: ['1:1 article/file-too-large'] },
  { name: '10,000 asterisks', body: `Text ${times('*', DEEP)}`, problems: ['1:6 article/delimiter-run'] },
  { name: '30,000 asterisks between letters', file: articleText({ body: times('*a', 30_000) }), problems: ['1:1 article/too-complex'] },
  { name: '30,000 tildes between letters', file: articleText({ body: times('~a', 30_000) }), problems: ['1:1 article/too-complex'] },
  { name: '10,000 backticks', body: `Text ${times('`', DEEP)}`, problems: ['1:6 article/delimiter-run'] },
  { name: '10,000 opening brackets', body: times('[', DEEP), problems: ['1:1 article/delimiter-run'] },
  { name: '10,000 opening braces', body: times('{', DEEP), problems: ['1:1 article/delimiter-run'] },
  { name: '10,000 opening angle brackets', body: times('<', DEEP), problems: ['1:1 article/delimiter-run'] },
]);

describeRefusals('bytes', [
  {
    name: 'a byte that is not UTF-8',
    file: Buffer.concat([Buffer.from('---\ntitle: a\n---\n\nText '), Buffer.from([0xff, 0xfe])]),
    problems: ['5:6 article/not-utf-8'],
  },
  { name: 'UTF-16', file: Buffer.from(articleText(), 'utf16le'), problems: ['1:2 article/control-character'] },
  { name: 'a NUL', body: 'Text \0.', problems: ['1:6 article/control-character'] },
  { name: 'a backspace', body: 'Text.\n\nText \b.', problems: ['3:6 article/control-character'] },
  { name: 'an escape sequence of terminals', body: '\u001b[31mText', problems: ['1:1 article/control-character'] },
  { name: 'a control character in the frontmatter', file: '---\ntitle: "a\u0007"\n---\n', problems: ['2:10 article/control-character'] },
]);

describe('10,000 marks between letters', () => {
  const pool = new ParsePool(blocks, 1);
  afterAll(() => pool.close());

  it.each(['*a', '_a ', '~a', '[^a]', '[a][b]', 'a`', '![', '"a '])(
    'are read or refused in time as %s, and the next article is read',
    async (mark) => {
      await pool.run('file', given(articleText()));
      const outcome = await pool.run('file', given(articleText({ body: times(mark, DEEP) }))).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ParseAborted);
      expect((await pool.run('file', given(articleText()))).problems).toEqual([]);
    },
  );

  const given = (text: string) => ({ kind: 'article' as const, slug: 'a', bytes: Buffer.from(text), lang: 'en' });
});
