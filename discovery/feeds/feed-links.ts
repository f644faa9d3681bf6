/** The feeds that a page names in its head: the site's, then its own. */
import type { Metadata } from 'next';
import type { NamedLink, SiteView } from '#engine/query/views.ts';
import { cleanText } from '../clean-text.ts';
import { FEED_FORMATS, type FeedFormat } from './feed.ts';
import { feedHref, feedTitle } from './write-feed.ts';

type Types = NonNullable<NonNullable<Metadata['alternates']>['types']>;

export function feedLinks(site: SiteView, own: Pick<NamedLink, 'title' | 'href'> | undefined): Types {
  const feeds = [{ title: site.name, href: '/' }, ...(own === undefined ? [] : [own])];
  const formats = Object.entries(FEED_FORMATS) as [FeedFormat, { type: string; name: string }][];
  return Object.fromEntries(
    formats.map(([format, { type, name }]) => [
      type,
      feeds.map((feed) => ({ url: feedHref(feed.href, format), title: cleanText(`${feedTitle(feed, site)} (${name})`) })),
    ]),
  );
}
