import { describe, expect, it } from 'vitest';
import { parseBlock } from './block-example.ts';
import { exampleContext } from './example-context.ts';
import { feedBody } from './feed-body.ts';
import { type BlockName, blocks } from './schemas.ts';

const base = 'https://ledger.example/world/treaties/a-story';
const pictures = { 'images/a.png': { href: '/images/1/a-600.png', width: 600, height: 400 } };

function feed(mdx: string, lang = 'en'): string {
  return feedBody({ tree: parseBlock(mdx).tree, context: { ...exampleContext, pictures } }, { lang, base, accent: 'blue' });
}

describe('a body in a feed', () => {
  it('has absolute addresses alone', () => {
    const html = feed('[One](/world), [two](#part), [three](https://example.org/x), [four](mailto:a@example.org).');
    expect(html.match(/href="[^"]*"/g)).toEqual([
      'href="https://ledger.example/world"',
      'href="https://ledger.example/world/treaties/a-story#part"',
      'href="https://example.org/x"',
      'href="mailto:a@example.org"',
    ]);
  });

  it('keeps headings, tables and footnotes', () => {
    const html = feed('## A part\n\nText.[^1]\n\n| A | B |\n| - | -: |\n| 1 | 2 |\n\n[^1]: A note.');
    expect(html).toMatch(/<h2 id="a-part">A part<\/h2>/);
    expect(html).toMatch(/<td align="right">2<\/td>/);
    expect(html).toMatch(/<li id="fn-1">\s*<p>A note\./);
  });

  it('shows pictures with their size, description and words', () => {
    expect(feed('<Figure src="images/a.png" alt="A hill" caption="The hill." credit="Photo: A." wide />')).toBe(
      '<figure><img src="https://ledger.example/images/1/a-600.png" alt="A hill" width="600" height="400"><figcaption>The hill. Photo: A.</figcaption></figure>',
    );
    expect(feed('<Figure src="images/gone.png" alt="A hill" />')).toContain('<p>A hill</p>');
  });

  it('shows the raster form of a drawing, which feed readers can show', () => {
    const raster = { href: '/images/1/a-1200.jpg', width: 1200, height: 800, type: 'image/jpeg' } as const;
    const { tree } = parseBlock('<Figure src="images/a.svg" alt="A map" />');
    const context = { ...exampleContext, pictures: { 'images/a.svg': { href: '/images/1/a.svg', width: 960, height: 640, raster } } };
    expect(feedBody({ tree, context }, { lang: 'en', base, accent: 'blue' })).toContain(
      '<img src="https://ledger.example/images/1/a-1200.jpg" alt="A map" width="1200"',
    );
  });

  it('keeps the words between the tags of a block, with blocks inside it', () => {
    expect(feed('<Callout title="Mind">\nA **note**.\n\n<Quote who="A" where="B" date="1954-04">\nWords.\n</Quote>\n</Callout>')).toContain(
      '<p>— A, B, <time datetime="1954-04">April 1954</time></p>',
    );
  });
});

describe.each(Object.keys(blocks) as BlockName[])('the block %s in a feed', (name) => {
  it('says its sentences without classes, inline styles and data for scripts', () => {
    const html = feed(blocks[name].example);
    expect(html).not.toBe('');
    expect(html).not.toMatch(/ (?:class|style|data-[a-z-]+|aria-[a-z-]+|role|tabindex)=/);
    expect(html).not.toMatch(new RegExp(`<${name}[ >]`));
  });
});
