/** A list of feeds as OPML 2.0, which feed readers import. */
import { generateOpml } from 'feedsmith';
import type { SiteView } from '#engine/query/views.ts';
import { absolute } from '../absolute.ts';
import { cleanText } from '../clean-text.ts';
import { type FeedSubject, feedHref, feedTitle } from './write-feed.ts';

export interface FeedGroup {
  title: string;
  feeds: FeedSubject[];
}

export function writeOpml(groups: readonly FeedGroup[], site: SiteView, origin: string): string {
  const outlines = groups.filter(({ feeds }) => feeds.length > 0).map((group) => toGroup(group, site, origin));
  return generateOpml({
    head: { title: cleanText(site.name), ownerName: cleanText(site.publisher?.name ?? site.name) },
    body: { outlines },
  });
}

function toGroup({ title, feeds }: FeedGroup, site: SiteView, origin: string) {
  return {
    text: cleanText(title),
    outlines: feeds.map((feed) => {
      const name = cleanText(feedTitle(feed, site));
      return {
        text: name,
        title: name,
        type: 'rss',
        xmlUrl: absolute(origin, feedHref(feed.href, 'xml')),
        htmlUrl: absolute(origin, feed.href),
        ...(feed.description !== undefined && { description: cleanText(feed.description) }),
      };
    }),
  };
}
