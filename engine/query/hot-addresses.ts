/** What most readers ask for next: fronts and the newest stories; and crawlers, who look here for what is new. */
import type { Reader } from '../index/reader.ts';
import { listNewest } from './listing.ts';
import { listSections } from './site.ts';

const NEWEST = 24;
const FOR_CRAWLERS = ['/feed.xml', '/sitemap.xml', '/sitemaps/news.xml'] as const;

export function listHotAddresses(reader: Reader): string[] {
  const sections = listSections(reader).flatMap(({ href, categories }) => [href, ...categories.map((category) => category.href)]);
  const stories = listNewest(reader, { by: 'all' }, NEWEST).map(({ href }) => href);
  return ['/', '/latest', ...sections, ...stories, ...FOR_CRAWLERS];
}
