/** The home front: every layout, every kind of list that a container is filled from, and pins of all states. */
import type { ArticlePlan } from './plan-article.ts';
import type { Random } from './random.ts';
import type { Taxonomy } from './taxonomy.ts';

export interface ContainerPlan {
  layout: 'lead' | 'row' | 'list' | 'digest' | 'opinion' | 'spotlight';
  title: string;
  pins: string[];
  /** One list by its kind and name; the latest when it has neither. */
  fill?: { by?: 'section' | 'category' | 'topic' | 'author' | 'kind'; key?: string; limit: number };
}

export function planFront(
  random: Random,
  { sections, categories, topics, authors }: Taxonomy,
  articles: readonly ArticlePlan[],
): ContainerPlan[] {
  const pins = random.pickSome(articles, Math.min(8, articles.length)).map((article) => article.slug);
  const rows = sections.map(({ slug, title }) => ({
    layout: 'row' as const,
    title,
    pins: [],
    fill: { by: 'section' as const, key: slug, limit: 4 },
  }));
  return [
    { layout: 'lead', title: 'Top stories', pins: pins.slice(0, 5), fill: { limit: 7 } },
    { layout: 'spotlight', title: 'Look again', pins: pins.slice(3) },
    { layout: 'digest', title: 'From one place', pins: [], fill: { by: 'category', key: random.pick(categories).slug, limit: 5 } },
    ...rows,
    { layout: 'list', title: 'One subject', pins: [], fill: { by: 'topic', key: random.pick(topics).slug, limit: 6 } },
    { layout: 'list', title: 'One hand', pins: [], fill: { by: 'author', key: random.pick(authors).slug, limit: 6 } },
    { layout: 'opinion', title: 'Opinion', pins: [], fill: { by: 'kind', key: 'opinion', limit: 24 } },
  ];
}
