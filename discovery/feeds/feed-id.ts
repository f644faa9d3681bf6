/** Ids of feeds and of their entries: `tag:` URIs (RFC 4151), which no change of an address changes. */
import type { SiteView } from '#engine/query/views.ts';

/** A day on which whoever runs the site now is taken to have had its name, where site.yaml names none. */
const ANY_DAY = '2025-01-01';

/**
 * @param origin where the site is read: the authority where neither site.yaml's `tag` nor the publisher's address gives one
 * @param name an article's id, or what a feed is of
 */
export function tagUri({ tag, publisher }: Pick<SiteView, 'tag' | 'publisher'>, origin: string, name: string): string {
  const authority = tag?.authority ?? domainOf(publisher?.email) ?? new URL(origin).hostname;
  return `tag:${authority},${tag?.date ?? ANY_DAY}:${name}`;
}

function domainOf(email: string | undefined): string | undefined {
  return email?.slice(email.lastIndexOf('@') + 1).toLowerCase();
}
