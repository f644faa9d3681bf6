import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { HOSTILE, ORIGIN } from '#engine/testing/sample-views.ts';
import { sitemapHref, writeNewsSitemap, writePagesSitemap, writeSitemapIndex, writeStoriesSitemap } from './sitemap.ts';

const here = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const root = join(import.meta.dirname, '../..');
/** The protocol's schema lets other namespaces in unchecked; with their schemas beside it, they are checked. */
const schema = [
  '<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">',
  '<xsd:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>',
  '<xsd:import namespace="http://www.google.com/schemas/sitemap-image/1.1" schemaLocation="image.xsd"/>',
  '<xsd:import namespace="http://www.google.com/schemas/sitemap-news/0.9" schemaLocation="news.xsd"/>',
  '</xsd:schema>',
].join('');
const preload = [
  {
    fileName: 'sitemap.xsd',
    contents: readFileSync(join(root, 'node_modules/sitemap/schema/sitemap.xsd'), 'utf8').replaceAll(
      'processContents="lax"',
      'processContents="strict"',
    ),
  },
  { fileName: 'image.xsd', contents: here('image.xsd') },
  { fileName: 'news.xsd', contents: here('news.xsd') },
];

async function mistakes(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml, schema, preload });
  return errors.map(({ message }) => message);
}

const story = { href: '/world/treaties/a-story', modified: Date.parse('2026-01-07T01:00:00Z') };
const news = { href: '/world/treaties/a-story', title: HOSTILE, lang: 'en-GB', published: '2026-01-05T09:00:00+09:00' };

describe('sitemaps', () => {
  it('are valid by the schema, with the pictures of stories [SM-1, SM-2, SM-8]', async () => {
    const picture = { href: '/images/0/a&b-960.svg', width: 960, height: 540 };
    const xml = writeStoriesSitemap([{ ...story, picture }, story], ORIGIN);
    expect(await mistakes(xml)).toEqual([]);
    expect(xml).toContain('/images/0/a&amp;b-960.svg');
    expect(await mistakes(writePagesSitemap(['/', '/world'], ORIGIN))).toEqual([]);
  });

  it('are found wrong by it where they are (control)', async () => {
    expect(await mistakes(writeStoriesSitemap([story], ORIGIN).replace('<lastmod>', '<lastmod>yesterday '))).not.toEqual([]);
    expect(await mistakes(writeNewsSitemap([news], 'The Ledger', ORIGIN).replace('>en<', '>en-GB<'))).not.toEqual([]);
  });

  it('say when a story changed, and neither priority nor frequency [SM-3]', () => {
    const xml = writeStoriesSitemap([story], ORIGIN);
    expect(xml).toContain('<lastmod>2026-01-07T01:00:00.000Z</lastmod>');
    expect(xml).not.toMatch(/priority|changefreq/);
  });

  it('of news give the language without its region, the name without brackets, and the title as written [SM-4]', async () => {
    const xml = writeNewsSitemap([news, { ...news, lang: 'zh-TW' }], 'The Ledger (UK)', ORIGIN);
    expect(await mistakes(xml)).toEqual([]);
    expect(xml).toContain('<news:name>The Ledger</news:name><news:language>en</news:language>');
    expect(xml).toContain('<news:language>zh-tw</news:language>');
    expect(xml).toContain('<news:publication_date>2026-01-05T09:00:00+09:00</news:publication_date>');
  });

  it('of news may be empty [SM-5]', () => {
    expect(writeNewsSitemap([], 'The Ledger', ORIGIN)).not.toContain('<url>');
  });

  it('are listed by an index, a month a file, and large months in parts [SM-11, SM-2]', () => {
    const xml = writeSitemapIndex([{ month: '2026-01', part: 2, modified: story.modified }], ORIGIN);
    expect(xml).toContain(`<loc>${ORIGIN}/sitemaps/2026-01-2.xml</loc><lastmod>2026-01-07T01:00:00.000Z</lastmod>`);
    expect(sitemapHref({ month: '2026-01', part: 1 })).toBe('/sitemaps/2026-01.xml');
  });
});
