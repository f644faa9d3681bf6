/** What an editor may write and a format may trip over, in all that machines read: it stays well-formed and says the same. */
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { AuthorView, SiteView } from '#engine/query/views.ts';
import { HOSTILE, ORIGIN, SHOWN, SITE, sampleArticle } from '#engine/testing/sample-views.ts';
import { writeOpml } from './feeds/opml.ts';
import { writeFeed } from './feeds/write-feed.ts';
import { writeHumansTxt } from './files/humans-txt.ts';
import { writeManifest } from './files/manifest.ts';
import { writeMarkdown } from './files/markdown-twin.ts';
import { articleGraph } from './json-ld/article.ts';
import { authorGraph, collectionGraph, homeGraph } from './json-ld/pages.ts';
import { articleMetadata, homeMetadata, listingMetadata } from './metadata.ts';
import { writeNewsSitemap, writePagesSitemap, writeStoriesSitemap } from './sitemaps/sitemap.ts';

/** As written, and as it is shown. */
const TEXTS: Record<string, readonly [string, string]> = {
  'ends of elements, comments and sections': [HOSTILE, SHOWN],
  'text that is XML already': ['AT&amp;T <i>v</i> &#38; "x" \'y\'', 'AT&amp;T <i>v</i> &#38; "x" \'y\''],
  'control characters and halves of pairs': ['A\u0001B\u001f\ufffeC\ud800D', 'ABC\ufffdD'],
  emoji: ['Flags 🇰🇷 and families 👩‍👩‍👧', 'Flags 🇰🇷 and families 👩‍👩‍👧'],
  'right to left': ['שלום \u2067עולם\u2069 100%', 'שלום \u2067עולם\u2069 100%'],
  '180 characters': ['긴제목 '.repeat(45).trim(), '긴제목 '.repeat(45).trim()],
};

const wellFormed = async (xml: string) => (await validateXML({ xml, normalization: 'format' })).errors.map(({ message }) => message);
// biome-ignore lint/suspicious/noControlCharactersInRegex: what no document may hold
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

describe.each(Object.entries(TEXTS))('%s', (_what, [written, shown]) => {
  const site: SiteView = { ...SITE, name: written, tagline: written, description: written, publisher: { name: written } };
  const article = sampleArticle({
    title: written,
    standfirst: written,
    topics: [{ slug: 't', title: written, href: '/topics/t' }],
    authors: [{ slug: 'kim', title: written, href: '/authors/kim' }],
    corrections: [{ at: '2026-01-07T10:00:00+09:00', text: written }],
  });
  const author: AuthorView = {
    slug: 'kim',
    title: written,
    href: '/authors/kim',
    kind: 'person',
    role: written,
    bio: written,
    storyCount: 1,
  };
  const subject = { id: 'topic/t', title: written, description: written, href: '/topics/t' };
  const list = { stories: [{ article, html: '<p>Text.</p>' }], updated: 0, storyCount: 1, pageSize: 30 };
  const feed = (format: 'xml' | 'atom' | 'json') => writeFeed(format, subject, list, site, ORIGIN);

  it('is said by feeds in three formats, and by the list of them [FD-10]', async () => {
    for (const xml of [feed('xml'), feed('atom'), writeOpml([{ title: written, feeds: [subject] }], site, ORIGIN)])
      expect(await wellFormed(xml)).toEqual([]);
    const [rss, atom, json] = [parseRssFeed(feed('xml')), parseAtomFeed(feed('atom')), parseJsonFeed(JSON.parse(feed('json')))];
    expect(rss).toMatchObject({ title: `${shown}: ${shown}`, description: shown, items: [{ title: shown, description: shown }] });
    expect(rss.items?.[0]?.dc?.creators).toEqual([shown]);
    expect(atom).toMatchObject({
      title: { value: `${shown}: ${shown}` },
      entries: [{ title: { value: shown }, summary: { value: shown } }],
    });
    expect(json).toMatchObject({ title: `${shown}: ${shown}`, items: [{ title: shown, summary: shown }] });
    const opml = parseOpml(writeOpml([{ title: written, feeds: [subject] }], site, ORIGIN));
    expect(opml.body?.outlines?.[0]).toMatchObject({ text: shown, outlines: [{ title: `${shown}: ${shown}` }] });
  });

  it('is said by sitemaps [SM-1, SM-4, NX-3]', async () => {
    const href = `/world/treaties/${encodeURIComponent('a&b')}`;
    const news = writeNewsSitemap([{ href, title: written, lang: 'ko', published: '2026-01-05T09:00:00+09:00' }], written, ORIGIN);
    for (const xml of [news, writeStoriesSitemap([{ href, modified: 0 }], ORIGIN), writePagesSitemap(['/a?b=1&c=2'], ORIGIN)])
      expect(await wellFormed(xml)).toEqual([]);
    const title = /<news:title>([^<]*)</.exec(news)?.[1] ?? '';
    expect(readEntities(title)).toBe(shown);
  });

  it('is said by structured data and cannot leave it [SD-2, NX-9]', () => {
    const facts = { title: written, description: written, href: '/topics/t', trail: [{ title: written, href: '/topics/t' }] };
    const graphs = [
      articleGraph(article, site, ORIGIN, new Set(['kim'])),
      homeGraph([article], site, ORIGIN),
      collectionGraph(facts, [article], site, ORIGIN),
      authorGraph(facts, author, site, ORIGIN),
    ];
    for (const graph of graphs) {
      expect(graph).not.toContain('<');
      const texts = stringsOf(JSON.parse(graph)).filter((text) => !text.startsWith('http'));
      expect(texts).toContain(shown);
      for (const text of texts) expect(text).not.toMatch(FORBIDDEN);
    }
  });

  it('is said by the Markdown of a story, the manifest and humans.txt [WK-2, WK-3, WK-5]', () => {
    expect(writeMarkdown(article, 'Body.', ORIGIN)).toContain(`# ${shown}\n`);
    expect(JSON.parse(writeManifest(site))).toMatchObject({ name: shown, short_name: shown, description: shown });
    const humans = writeHumansTxt(site, [author], ORIGIN);
    expect(humans).toContain(`${shown}, ${shown}: ${ORIGIN}/authors/kim`);
    for (const text of [writeMarkdown(article, 'Body.', ORIGIN), writeManifest(site), humans]) expect(text).not.toMatch(FORBIDDEN);
  });

  it('is said by heads [OG-1]', () => {
    const heads = [
      articleMetadata(article, site, ORIGIN),
      homeMetadata(site),
      listingMetadata(
        { title: written, description: written, href: '/topics/t' },
        { cards: [], page: 1, pageCount: 1, storyCount: 1 },
        site,
      ),
    ];
    for (const head of heads) {
      expect(head.description).toBe(shown);
      expect(head.openGraph).toMatchObject({ siteName: shown, description: shown });
      for (const text of stringsOf(head)) expect(text).not.toMatch(FORBIDDEN);
    }
  });
});

function readEntities(xml: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return xml.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : [];
}
