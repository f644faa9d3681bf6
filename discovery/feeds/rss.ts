/** A feed as RSS 2.0. */
import { generateRssFeed } from 'feedsmith';
import type { Feed, FeedEntry } from './feed.ts';
import { FEED_FORMATS } from './feed.ts';
import { markAsArchive } from './feed-history.ts';

export function writeRss(feed: Feed): string {
  const xml = generateRssFeed(
    {
      title: feed.title,
      link: feed.home,
      description: feed.description,
      language: feed.lang,
      copyright: feed.copyright,
      lastBuildDate: feed.updated,
      image: { url: feed.icon, title: feed.title, link: feed.home },
      atom: { links: linksOf(feed) },
      items: feed.entries.map(toItem),
    },
    { stylesheets: [{ type: 'text/css', href: feed.stylesheet }] },
  );
  return feed.current === undefined ? xml : markAsArchive(xml);
}

function linksOf({ self, older, newer, current }: Feed) {
  const { type } = FEED_FORMATS.xml;
  const links = { self, 'prev-archive': older, 'next-archive': newer, current };
  return Object.entries(links).flatMap(([rel, href]) => (href === undefined ? [] : [{ rel, href, type }]));
}

/** RSS's own `author` is an e-mail address: names go under `dc:creator`, one each. */
function toItem(entry: FeedEntry) {
  return {
    title: entry.title,
    link: entry.url,
    guid: { value: entry.id, isPermaLink: false },
    pubDate: entry.published,
    description: entry.summary,
    content: { encoded: entry.content },
    categories: entry.categories.map(({ label }) => ({ name: label })),
    dc: { creators: entry.authors.map(({ name }) => name), languages: [entry.lang] },
    atom: { updated: entry.modified },
    ...(entry.picture !== undefined && { media: toMedia(entry.picture) }),
  };
}

export function toMedia({ url, type, width, height, size, alt, credit }: NonNullable<FeedEntry['picture']>) {
  return {
    contents: [
      {
        url,
        type,
        medium: 'image' as const,
        width,
        height,
        ...(size !== undefined && { fileSize: size }),
        description: { value: alt, type: 'plain' },
        ...(credit !== undefined && { credits: [{ value: credit }] }),
      },
    ],
  };
}
