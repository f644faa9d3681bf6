/** Stories of a list → one page of its feed, in any format. */
import type { SiteView } from '#engine/query/views.ts';
import { absolute } from '../absolute.ts';
import { cleanText } from '../clean-text.ts';
import { writeAtom } from './atom.ts';
import { type Story, toFeedEntry } from './entry.ts';
import type { Feed, FeedFormat } from './feed.ts';
import { countFitting, pageBehind } from './feed-history.ts';
import { tagUri } from './feed-id.ts';
import { writeJsonFeed } from './json-feed.ts';
import { writeRss } from './rss.ts';

/** What a feed is of. */
export interface FeedSubject {
  /** Names it for ever: `section/world`. */
  id: string;
  title: string;
  description?: string | undefined;
  /** The page that shows the same stories. */
  href: string;
}

export interface FeedStories {
  stories: Story[];
  /** Milliseconds since the epoch. */
  updated: number | undefined;
  storyCount: number;
  /** Stories of a page of the archive. */
  pageSize: number;
  /** The page of the archive that these are; nothing for the newest. */
  page?: number | undefined;
}

const WRITERS = { xml: writeRss, atom: writeAtom, json: writeJsonFeed } satisfies Record<FeedFormat, (feed: Feed) => string>;

export function writeFeed(format: FeedFormat, subject: FeedSubject, list: FeedStories, site: SiteView, origin: string): string {
  const address = absolute(origin, feedHref(subject.href, format));
  const { page, updated, storyCount, pageSize } = list;
  const all = list.stories.map((story) => toFeedEntry(story, site, origin));
  const entries = page === undefined ? all.slice(0, countFitting(all.map(({ content }) => content.length))) : all;
  const behind = page === undefined ? pageBehind(storyCount, entries.length, pageSize) : page - 1;
  const at = (number: number | undefined) => (number ? `${address}?page=${number}` : undefined);
  const isLast = page !== undefined && page * pageSize >= storyCount;
  return WRITERS[format]({
    id: tagUri(site, origin, `feed/${subject.id}`),
    title: cleanText(feedTitle(subject, site)),
    description: cleanText(subject.description ?? site.description ?? site.tagline ?? site.name),
    lang: site.language,
    home: absolute(origin, subject.href),
    self: at(page) ?? address,
    updated: updated === undefined ? undefined : new Date(updated),
    publisher: cleanText(site.publisher?.name ?? site.name),
    copyright: cleanText(`© ${site.publisher?.name ?? site.name}`),
    icon: absolute(origin, '/icon-512.png'),
    stylesheet: absolute(origin, '/feed.css'),
    older: at(behind),
    newer: page === undefined || isLast ? undefined : at(page + 1),
    current: page === undefined ? undefined : address,
    entries,
  });
}

/** The address of a page's feed. */
export function feedHref(href: string, format: FeedFormat): string {
  return `${href === '/' ? '' : href}/feed.${format}`;
}

export function feedTitle({ title, href }: Pick<FeedSubject, 'title' | 'href'>, site: Pick<SiteView, 'name'>): string {
  return href === '/' ? site.name : `${site.name}: ${title}`;
}
