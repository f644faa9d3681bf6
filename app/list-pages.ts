/** Every page that search may show and that is no story: fronts, lists that have stories, and standing pages. */
import type { Reader } from '#engine/index/reader.ts';
import { listMonths, listYears } from '#engine/query/archive.ts';
import { countStories, type List } from '#engine/query/listing.ts';
import { listAuthors } from '#engine/query/people.ts';
import { readSite } from '#engine/query/site.ts';
import { listTopics } from '#engine/query/topics.ts';
import { STANDING_PAGES } from '#engine/schema/page.ts';

export function listPages(reader: Reader): string[] {
  const { sections } = readSite(reader);
  const hasStories = (list: List) => countStories(reader, list) > 0;
  const fronts = sections.flatMap(({ slug, href, categories }) => [
    ...(hasStories({ by: 'section', key: slug }) ? [href] : []),
    ...categories.filter((category) => hasStories({ by: 'category', key: category.slug })).map((category) => category.href),
  ]);
  const lists = [...listTopics(reader), ...listAuthors(reader)].filter(({ storyCount }) => storyCount > 0).map(({ href }) => href);
  const years = listYears(reader);
  const months = years.flatMap(({ period }) => listMonths(reader, period));
  const archive = [...years, ...months].map(({ href }) => href);
  const latest = years.length > 0 ? ['/latest'] : [];
  const standing = STANDING_PAGES.map((name) => `/${name}`);
  return ['/', ...fronts, ...latest, '/topics', '/authors', ...lists, '/archive', ...archive, '/feeds', ...standing];
}
