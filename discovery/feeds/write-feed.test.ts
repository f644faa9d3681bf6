import { parseFeed } from '@rowanmanning/feed-parser';
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { ORIGIN, SHOWN, SITE, sampleArticle } from '#engine/testing/sample-views.ts';
import { countFitting, MOST_CONTENT, pageBehind } from './feed-history.ts';
import { tagUri } from './feed-id.ts';
import { writeOpml } from './opml.ts';
import { type FeedStories, writeFeed } from './write-feed.ts';

const world = { id: 'section/world', title: 'World & all', description: 'What is far.', href: '/world' };
const html = '<p>Text with <a href="https://ledger.example/x">a link</a> and ]]&gt;.</p>';
const list = (given: Partial<FeedStories> = {}): FeedStories => ({
  stories: [{ article: sampleArticle(), html }],
  updated: Date.parse('2026-01-08T00:00:00Z'),
  storyCount: 1,
  pageSize: 30,
  ...given,
});
const write = (format: 'xml' | 'atom' | 'json', given?: Partial<FeedStories>) => writeFeed(format, world, list(given), SITE, ORIGIN);

describe('a feed', () => {
  it('shows hostile text as it was written in every format, to a second parser too [FD-1, FD-3, FD-10]', () => {
    expect(parseRssFeed(write('xml')).items?.[0]?.title).toBe(SHOWN);
    expect(parseAtomFeed(write('atom')).entries?.[0]?.title?.value).toBe(SHOWN);
    expect(parseJsonFeed(JSON.parse(write('json'))).items?.[0]?.title).toBe(SHOWN);
    for (const format of ['xml', 'atom'] as const) expect(parseFeed(write(format)).items[0]?.title).toBe(SHOWN);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what no document may hold
    for (const format of ['xml', 'atom', 'json'] as const) expect(write(format)).not.toMatch(/[\u0000-\u0008]|&amp;amp;/);
  });

  it('gives a story one id in all formats, which neither slug nor address changes [FD-4]', () => {
    const idsOf = (slug: string) => {
      const stories = [{ article: sampleArticle({ slug, href: `/world/treaties/${slug}` }), html }];
      return [
        parseRssFeed(write('xml', { stories })).items?.[0]?.guid?.value,
        parseAtomFeed(write('atom', { stories })).entries?.[0]?.id,
        parseJsonFeed(JSON.parse(write('json', { stories }))).items?.[0]?.id,
      ];
    };
    expect(idsOf('a-story')).toEqual(idsOf('another-slug'));
    expect(new Set(idsOf('a-story'))).toEqual(new Set(['tag:ledger.example,2025-01-01:first-slug']));
    expect(write('xml')).toContain('isPermaLink="false"');
  });

  it('takes the authority and the day of its ids from site.yaml, and stays the same at another origin [FD-4]', () => {
    const tag = { authority: 'ledger.example', date: '2020-05-01' };
    expect(tagUri({ tag }, 'https://moved.example', 'x')).toBe('tag:ledger.example,2020-05-01:x');
    expect(tagUri({}, 'https://only.example:8080', 'x')).toBe('tag:only.example,2025-01-01:x');
  });

  it('names itself by the address that it is fetched at [FD-2, FD-5, FD-6]', () => {
    expect(parseRssFeed(write('xml')).atom?.links).toContainEqual(
      expect.objectContaining({ rel: 'self', href: `${ORIGIN}/world/feed.xml`, type: 'application/rss+xml' }),
    );
    const atom = parseAtomFeed(write('atom'));
    expect(atom.links).toContainEqual(expect.objectContaining({ rel: 'self', href: `${ORIGIN}/world/feed.atom` }));
    expect(atom).toMatchObject({ id: 'tag:ledger.example,2025-01-01:feed/section/world', updated: '2026-01-08T00:00:00.000Z' });
    const json = JSON.parse(write('json'));
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: `${ORIGIN}/world/feed.json`,
      home_page_url: `${ORIGIN}/world`,
      language: 'en',
    });
  });

  it('keeps what was published apart from what changed, and says what was corrected [FD-13]', () => {
    expect(parseRssFeed(write('xml')).items?.[0]?.pubDate).toBe('Mon, 05 Jan 2026 00:00:00 GMT');
    expect(parseAtomFeed(write('atom')).entries?.[0]).toMatchObject({
      published: '2026-01-05T00:00:00.000Z',
      updated: '2026-01-07T01:00:00.000Z',
    });
    const [item] = JSON.parse(write('json')).items;
    expect(item).toMatchObject({ date_published: '2026-01-05T00:00:00.000Z', date_modified: '2026-01-07T01:00:00.000Z' });
    expect(item.content_html).toContain('<strong>Correction</strong>');
  });

  it('names every author, section, category, topic and the picture [FD-8, FD-11, FD-12]', () => {
    const [item] = parseRssFeed(write('xml')).items ?? [];
    expect(item?.dc?.creators).toEqual(['Kim', 'The desk']);
    expect(item?.categories?.map(({ name }) => name)).toEqual(['World', 'Treaties & pacts', 'Tides', 'Maps']);
    expect(item?.media?.contents?.[0]).toMatchObject({ url: `${ORIGIN}/images/0/line-1200.jpg`, type: 'image/jpeg', width: 1200 });
    expect(item?.content?.encoded).toContain(html);
    expect(write('xml').indexOf('<description>')).toBeLessThan(write('xml').indexOf('<content:encoded>'));
  });

  it('is the same bytes for the same stories [FD-14, SD-14]', () => {
    for (const format of ['xml', 'atom', 'json'] as const) expect(write(format)).toBe(write(format));
  });

  it('is bounded, and leads to the archive page that goes on where it stops [FD-7]', () => {
    expect(countFitting([MOST_CONTENT + 1, 1])).toBe(1);
    expect(countFitting([MOST_CONTENT / 2, MOST_CONTENT / 2, 1])).toBe(2);
    expect([pageBehind(65, 30, 30), pageBehind(60, 30, 30), pageBehind(65, 2, 30), pageBehind(30, 30, 30)]).toEqual([2, 1, 3, undefined]);
    const newest = parseAtomFeed(write('atom', { storyCount: 65, pageSize: 1 }));
    expect(newest.links).toContainEqual(expect.objectContaining({ rel: 'prev-archive', href: `${ORIGIN}/world/feed.atom?page=64` }));
    const archive = write('atom', { storyCount: 65, page: 3 });
    expect(archive).toContain('<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>');
    expect(parseAtomFeed(archive).links).toContainEqual(expect.objectContaining({ rel: 'current', href: `${ORIGIN}/world/feed.atom` }));
    expect(JSON.parse(write('json', { storyCount: 65, page: 1 }))).not.toHaveProperty('next_url');
  });
});

describe('the list of feeds', () => {
  it('is OPML that names each by its title and both of its addresses [FD-19]', () => {
    const opml = parseOpml(writeOpml([{ title: 'Sections', feeds: [world] }], SITE, ORIGIN));
    expect(opml.body?.outlines?.[0]?.outlines).toEqual([
      {
        text: 'The Ledger: World & all',
        title: 'The Ledger: World & all',
        type: 'rss',
        xmlUrl: `${ORIGIN}/world/feed.xml`,
        htmlUrl: `${ORIGIN}/world`,
        description: 'What is far.',
      },
    ]);
  });
});
