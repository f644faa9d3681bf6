import type { Element, ElementContent, RootContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { blocks } from '#components/blocks/schemas.ts';
import { parseSampleBody } from '../testing/parse-sample.ts';

const textOf = (node: RootContent | ElementContent): string =>
  'value' in node ? String(node.value) : 'children' in node ? node.children.map(textOf).join('') : '';
const shown = (body: string, lang = 'en') => parseSampleBody(body, { lang }).tree.children.map(textOf).join('');
const elements = (body: string) => parseSampleBody(body).tree.children.filter((node): node is Element => node.type === 'element');

describe('typography', () => {
  it('leaves code as it is written', () => {
    expect(shown('Text `"a" -- b...` text.')).toBe('Text "a" -- b... text.');
    expect(shown('```\n"a" -- b...\n```')).toBe('"a" -- b...\n');
  });

  it('leaves the props of blocks and addresses as they are written', () => {
    const [block] = elements('<Callout title=\'"a" -- b\'>\nText.\n</Callout>');
    expect(block?.data?.props).toEqual({ title: '"a" -- b' });
    const [paragraph] = elements('[text](https://example.org/a--b)');
    expect((paragraph?.children[0] as Element | undefined)?.properties).toEqual({ href: 'https://example.org/a--b' });
  });

  it('sets quotes, dashes and ellipses in text', () => {
    expect(shown('"One," she said -- it\'s---well...')).toBe('“One,” she said – it’s—well…');
  });

  it('sets them in headings and between the tags of blocks', () => {
    expect(parseSampleBody('## The "one"').headings[0]?.text).toBe('The “one”');
    expect(shown('<Callout>\n"One"\n</Callout>')).toContain('“One”');
  });
});

describe('the plain text of a body', () => {
  const plain = (body: string) => parseSampleBody(body).plainText;

  it('holds no address, no note and no markup', () => {
    expect(plain('See [the *words*](https://example.org).{/* a note */}\n\n{/* another */}')).toBe('See the words.');
  });

  it('has a paragraph a line', () => {
    expect(plain('## One\n\nTwo\nthree.\n\n- Four\n- Five\n\n> Six')).toBe('One\nTwo\nthree.\nFour\nFive\nSix');
  });

  it('holds code, cells and footnotes', () => {
    expect(plain('Use `a`.[^1]\n\n| b | c |\n| - | - |\n| d | e |\n\n[^1]: Note.')).toBe('Use a.\nb\nc\nd\ne\nNote.');
  });

  it('holds what blocks say in their props', () => {
    const body =
      "<FactBox title='Size' facts={[{ label: 'Length', value: '7 m' }]}>\nMore.\n</FactBox>\n\n<Timeline items={[{ date: '1953', text: 'Signed.' }]} />";
    expect(plain(body)).toBe('Size\nLength: 7 m\nMore.\nSigned.');
  });

  it('holds the caption of a Markdown picture', () => {
    expect(plain('![What it shows](images/line.svg "A caption")')).toBe('A caption');
  });
});

describe('blocks', () => {
  it('are elements of their own name with checked props', () => {
    const [block] = elements("<Timeline title='  Two words ' items={[{ date: '1953-07', text: 'Signed.' }]} />");
    expect(block?.tagName).toBe('Timeline');
    expect(block?.data?.props).toEqual({ title: 'Two words', items: [{ date: '1953-07', text: 'Signed.' }] });
  });

  it('may be written on one line', () => {
    const [block, ...rest] = elements('<Callout>One *word*.</Callout>');
    expect(block?.tagName).toBe('Callout');
    expect(rest).toEqual([]);
    expect(parseSampleBody('<Callout>One *word*.</Callout>').problems).toEqual([]);
  });

  it('are named, each once', () => {
    const callout = '<Callout>\nText.\n</Callout>';
    expect(parseSampleBody(`${callout}\n\n${callout}\n\n![a](images/line.svg)`).blocks).toEqual(['Callout', 'Figure']);
  });

  it('say which name was likely meant', () => {
    const messages = (body: string) => parseSampleBody(body).problems.map((problem) => problem.message);
    expect(messages('<FactBx title="a" />')).toEqual(['There is no block “FactBx”. Did you mean “FactBox”?']);
    expect(messages('<Callout titel="a">\nText.\n</Callout>')).toEqual(['“<Callout>”: Unknown key “titel”. Did you mean “title”?']);
    expect(messages('<Spreadsheet />')).toEqual([`There is no block “Spreadsheet”. Blocks are ${Object.keys(blocks).join(', ')}.`]);
  });

  it('made from a Markdown picture refer to the picture, where it stands', () => {
    const { references, tree } = parseSampleBody('Text.\n\n![What it shows](images/line.svg)');
    expect(references).toEqual([
      { line: 3, column: 1, kind: 'picture', value: 'images/line.svg', code: 'article/unknown-picture', words: { alt: 'What it shows' } },
    ]);
    expect((tree.children.at(-1) as Element).data?.props).toEqual({ src: 'images/line.svg', alt: 'What it shows' });
  });
});

describe('links', () => {
  const references = (body: string) => parseSampleBody(body).references.map(({ kind, value }) => `${kind} ${value}`);

  it('refer to what is at an address of this site', () => {
    expect(references('[a](/world) [b](/world/treaties) [c](/world/treaties/a-story) [d](/topics/tides) [e](/authors/desk)')).toEqual([
      'section world',
      'category treaties',
      'article a-story',
      'topic tides',
      'author desk',
    ]);
    expect(
      references(
        '[a](/world/treaties/a-story.md) [b](/world/treaties/a-story/history) [c](/world/treaties/a-story#part) [d](another-story)',
      ),
    ).toEqual(['article a-story', 'article a-story', 'article a-story', 'article another-story']);
  });

  it('refer to nothing on the web, in a mailbox, or on pages that are always there', () => {
    expect(
      references(
        '[a](https://example.org/world) [b](mailto:a@example.org) [c](/about) [d](/latest) [e](/archive/2026/01) [f](/feed.xml) [g](/)',
      ),
    ).toEqual([]);
  });

  it('stand where they begin', () => {
    expect(parseSampleBody('Text.\n\nSee [a](/world).').references).toMatchObject([{ line: 3, column: 5, code: 'article/unknown-link' }]);
  });
});
