/** Which public stories are in which list, worked out from the plan alone: what queries are held against. */
import type { ArchivePlan } from './plan-archive.ts';
import type { ArticlePlan } from './plan-article.ts';

export type PublicLists = ReadonlyMap<string, readonly string[]>;

/** Stories that are ready and due, newest first; of the same moment, by slug. */
export function publicStories({ articles }: Pick<ArchivePlan, 'articles'>): ArticlePlan[] {
  return articles
    .filter((article) => article.state === 'ready')
    .sort((a, b) => b.publishedAt - a.publishedAt || (a.slug < b.slug ? -1 : 1));
}

/** Slugs by `<list>:<key>`; the list of everything is `all:`. */
export function listPublic(plan: ArchivePlan): PublicLists {
  const lists = new Map<string, string[]>();
  const add = (name: string, slug: string) => {
    const list = lists.get(name);
    if (list === undefined) lists.set(name, [slug]);
    else list.push(slug);
  };
  const sectionOf = new Map(plan.categories.map((category) => [category.slug, category.section]));
  const month = new Intl.DateTimeFormat('sv-SE', { timeZone: plan.site.timezone, year: 'numeric', month: '2-digit' });
  for (const article of publicStories(plan)) {
    const { slug, categories, authors, topics, kind, publishedAt } = article;
    add('all:', slug);
    for (const section of new Set(categories.map((category) => sectionOf.get(category)))) add(`section:${section}`, slug);
    for (const category of categories) add(`category:${category}`, slug);
    for (const author of authors) add(`author:${author}`, slug);
    for (const topic of topics) add(`topic:${topic}`, slug);
    add(`kind:${kind}`, slug);
    add(`month:${month.format(publishedAt)}`, slug);
  }
  return lists;
}
