/** The sections, categories, authors and topics of a generated archive: another site's than ours, on purpose. */
import type { Random } from './random.ts';
import { capitalise, drawSubject, vocabulary } from './words.ts';

export const SITE = {
  name: 'The Meridian Courier',
  tagline: 'Tides, trams and town halls',
  description: 'A generated archive, for tests and measurements.',
  language: 'en',
  /** West of Greenwich, with summer time: a month ends at another moment than in UTC. */
  timezone: 'America/New_York',
} as const;

export interface CategoryPlan {
  slug: string;
  title: string;
  section: string;
}

export interface SectionPlan {
  slug: string;
  title: string;
  order: number;
  categories: CategoryPlan[];
}

export interface AuthorPlan {
  slug: string;
  name: string;
  kind: 'desk' | 'person';
}

export interface TopicPlan {
  slug: string;
  title: string;
}

export interface Taxonomy {
  sections: SectionPlan[];
  /** Of all sections, the busiest first. */
  categories: CategoryPlan[];
  authors: AuthorPlan[];
  topics: TopicPlan[];
}

const SECTIONS: Record<string, readonly string[]> = {
  harbour: ['Ferries', 'Fisheries', 'Dredging & Docks'],
  assembly: ['Council', 'Elections', 'Budgets', 'Inquiries'],
  bench: ['Trials', 'Appeals', 'Prisons'],
  ledger: ['Prices', 'Wages', 'Companies', 'Farming'],
  laboratory: ['Physics', 'Medicine', 'Earth & Oceans'],
  stands: ['Rowing', 'Football', 'Athletics'],
  gallery: ['Painting', 'Theatre', 'Film', 'Books'],
  letters: ['Leaders', 'Columns'],
};

export function planTaxonomy(random: Random, articles: number): Taxonomy {
  const sections = Object.entries(SECTIONS).map(([slug, titles], index) => ({
    slug,
    title: capitalise(slug),
    order: index + 1,
    categories: titles.map((title) => ({ slug: slugOf(title), title, section: slug })),
  }));
  return {
    sections,
    categories: sections.flatMap((section) => section.categories),
    authors: planAuthors(random, Math.min(120, Math.max(6, Math.round(articles / 80)))),
    topics: planTopics(random, Math.min(400, Math.max(8, Math.round(articles / 25)))),
  };
}

function planAuthors(random: Random, count: number): AuthorPlan[] {
  return distinct(count, () => {
    const kind = random.happens(0.2) ? 'desk' : 'person';
    const name =
      kind === 'desk' ? `${capitalise(drawSubject(random))} desk` : `${capitalise(drawSubject(random))} ${capitalise(drawSubject(random))}`;
    return { slug: slugOf(name), name, kind };
  });
}

function planTopics(random: Random, count: number): TopicPlan[] {
  return distinct(count, () => {
    const title = capitalise(`${random.pick(vocabulary)} ${drawSubject(random)}`);
    return { slug: slugOf(title), title };
  });
}

function distinct<Item extends { slug: string }>(count: number, draw: () => Item): Item[] {
  const items = new Map<string, Item>();
  while (items.size < count) {
    const item = draw();
    if (!items.has(item.slug)) items.set(item.slug, item);
  }
  return [...items.values()];
}

/** Words of a title joined by hyphens, at most 60 characters. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}
