/** Addresses that machines read: feeds, sitemaps, a story's Markdown, and files of a name that is agreed on. */
import type { Reader } from '../index/reader.ts';

const FIXED = new Set([
  '.well-known/security.txt',
  'feed.css',
  'feeds',
  'feeds.opml',
  'humans.txt',
  'manifest.webmanifest',
  'robots.txt',
  'sitemap.xml',
  'sitemaps/news.xml',
  'sitemaps/pages.xml',
]);

const FEED = /^feed\.(?:xml|atom|json)$/;
const MONTH = /^(\d{4}-\d{2})(?:-\d{1,4})?\.xml$/;

export interface MachineAddress {
  /** Answered by every edition. */
  fixed: boolean;
  /** What a feed is of, by address, without a slash at the start: `world`, `topics/tides`, or empty for the site. */
  feedOf?: string;
  /** Slug of the story whose Markdown it is. */
  markdownOf?: string;
  /** Month whose stories a sitemap has. */
  sitemapOf?: string;
}

/** @param parts of an address */
export function readMachineAddress(parts: readonly string[]): MachineAddress {
  const last = parts.at(-1) ?? '';
  const before = parts.slice(0, -1);
  const month = parts.length === 2 && parts[0] === 'sitemaps' ? MONTH.exec(last)?.[1] : undefined;
  return {
    fixed: FIXED.has(parts.join('/')),
    ...(FEED.test(last) && { feedOf: before.join('/') }),
    ...(last.endsWith('.md') && parts.length === 3 && { markdownOf: last.slice(0, -'.md'.length) }),
    ...(month !== undefined && { sitemapOf: month }),
  };
}

/** Whether the address is a machine's and can lead anywhere. */
export function isKnownMachineAddress(reader: Reader, parts: readonly string[]): boolean {
  const { fixed, feedOf, markdownOf, sitemapOf } = readMachineAddress(parts);
  if (fixed || feedOf === '') return true;
  if (feedOf !== undefined) return hasFeed(reader, feedOf.split('/'));
  if (sitemapOf !== undefined) return reader.get("SELECT 1 FROM listing WHERE list = 'month' AND key = ? LIMIT 1", sitemapOf) !== undefined;
  if (markdownOf === undefined) return false;
  const isOld = reader.get('SELECT 1 FROM alias WHERE alias = ?1 UNION ALL SELECT 1 FROM moved WHERE old = ?1 LIMIT 1', markdownOf);
  return isOld !== undefined || reader.get('SELECT 1 FROM article WHERE slug = ?', markdownOf) !== undefined;
}

function hasFeed(reader: Reader, [first = '', second, ...rest]: readonly string[]): boolean {
  if (rest.length > 0) return false;
  if (second === undefined) return reader.get('SELECT 1 FROM section WHERE slug = ?', first) !== undefined;
  if (first === 'topics' || first === 'authors') {
    return reader.get(`SELECT 1 FROM ${first === 'topics' ? 'topic' : 'author'} WHERE slug = ?`, second) !== undefined;
  }
  return reader.get("SELECT 1 FROM target WHERE kind = 'category' AND value = ?", second) !== undefined;
}
