/** A feed as Atom (RFC 4287). */
import { generateAtomFeed } from 'feedsmith';
import type { Feed, FeedEntry } from './feed.ts';
import { FEED_FORMATS } from './feed.ts';
import { markAsArchive } from './feed-history.ts';
import { toMedia } from './rss.ts';

/** Of a feed that never had a story; the element is required. */
const NEVER = new Date(0);

export function writeAtom(feed: Feed): string {
  const xml = generateAtomFeed(
    {
      id: feed.id,
      title: { value: feed.title },
      subtitle: { value: feed.description },
      updated: feed.updated ?? NEVER,
      rights: { value: feed.copyright },
      icon: feed.icon,
      authors: [{ name: feed.publisher }],
      links: linksOf(feed),
      entries: feed.entries.map(toEntry),
      xml: { lang: feed.lang },
    },
    { stylesheets: [{ type: 'text/css', href: feed.stylesheet }] },
  );
  return feed.current === undefined ? xml : markAsArchive(xml);
}

function linksOf({ home, self, older, newer, current }: Feed) {
  const { type } = FEED_FORMATS.atom;
  const links = { self, 'prev-archive': older, 'next-archive': newer, current };
  const own = Object.entries(links).flatMap(([rel, href]) => (href === undefined ? [] : [{ rel, href, type }]));
  return [{ rel: 'alternate', href: home, type: 'text/html' }, ...own];
}

function toEntry(entry: FeedEntry) {
  return {
    id: entry.id,
    title: { value: entry.title },
    links: [{ rel: 'alternate', href: entry.url, type: 'text/html', hreflang: entry.lang }],
    published: entry.published,
    updated: entry.modified,
    authors: entry.authors.map(({ name, url }) => ({ name, uri: url })),
    categories: entry.categories,
    summary: { value: entry.summary },
    content: { value: entry.content, type: 'html' },
    xml: { lang: entry.lang },
    ...(entry.picture !== undefined && { media: toMedia(entry.picture) }),
  };
}
