/** What a generated article's frontmatter will say, decided before any file is written. */
import { drawHeadline } from './headline.ts';
import { formatMoment } from './moment.ts';
import { PICTURES } from './pictures.ts';
import { type CorrectionPlan, planHistory, type UpdatePlan } from './plan-history.ts';
import { writeSentence } from './prose.ts';
import type { Random } from './random.ts';
import { slugOf, type Taxonomy } from './taxonomy.ts';

export const KINDS = ['report', 'explainer', 'analysis', 'opinion', 'live', 'briefing'] as const;

export type ArticleState = 'ready' | 'scheduled' | 'draft' | 'withdrawn';

export interface ArticlePlan {
  slug: string;
  /** In the edition's folder. */
  path: string;
  title: string;
  standfirst: string;
  state: ArticleState;
  /** As written, with its offset. */
  published: string;
  /** The same moment in milliseconds since the epoch. */
  publishedAt: number;
  /** The first one's section is the address's. */
  categories: string[];
  section: string;
  authors: string[];
  topics: string[];
  kind: (typeof KINDS)[number];
  lang?: string;
  translationOf?: string;
  picture?: string;
  related: string[];
  aliases: string[];
  corrections: CorrectionPlan[];
  updated?: UpdatePlan;
  withdrawn?: { at: string; reason: string; legal: boolean };
}

export interface Shares {
  draft: number;
  scheduled: number;
  withdrawn: number;
}

/** What is drawn for one article depends on those before it, so that links and relations lead somewhere. */
export interface Surroundings {
  taxonomy: Taxonomy;
  shares: Shares;
  earlier: readonly ArticlePlan[];
  takenSlugs: Set<string>;
  /** Stories are published between these two moments. */
  from: number;
  until: number;
}

/** Scheduled stories are due after anyone runs a test. */
const FAR_FUTURE = Date.UTC(2999, 0, 1);
const DAY_MS = 86_400_000;
const OFFSETS = ['Z', '-05:00', '-04:00', '+09:00'];

export function planArticle(random: Random, surroundings: Surroundings): ArticlePlan {
  const { taxonomy, earlier, until } = surroundings;
  const title = drawHeadline(random);
  const slug = claimSlug(title, surroundings.takenSlugs);
  const state = drawState(random, surroundings.shares);
  const publishedAt = drawMoment(random, state, surroundings);
  const categories = random.pickSome(taxonomy.categories, drawCount(random, [0.7, 0.25]));
  const folder = new Date(publishedAt).toISOString().slice(0, 7).replace('-', '/');
  const original = earlier.length > 0 && random.happens(0.01) ? random.pick(earlier) : undefined;
  return {
    slug,
    path: `articles/${folder}/${slug}.mdx`,
    title,
    standfirst: writeSentence(random),
    state,
    published: formatMoment(publishedAt, random.pick(OFFSETS)),
    publishedAt,
    categories: categories.map((category) => category.slug),
    section: categories[0]?.section ?? '',
    authors: random.pickSome(taxonomy.authors, drawCount(random, [0.8, 0.15])).map((author) => author.slug),
    topics: random.pickSome(taxonomy.topics, random.between(0, 4)).map((topic) => topic.slug),
    kind: random.happens(0.6) ? 'report' : random.pick(KINDS),
    ...(original !== undefined && { lang: 'fr', translationOf: original.slug }),
    ...(random.happens(0.5) && { picture: random.pick(PICTURES).path }),
    related: earlier.length > 0 && random.happens(0.1) ? random.pickSome(earlier, random.between(1, 3)).map((other) => other.slug) : [],
    aliases: drawAliases(random, slug, surroundings.takenSlugs),
    ...planHistory(random, state === 'scheduled' ? publishedAt : Math.min(publishedAt, until - DAY_MS), until),
    ...(state === 'withdrawn' && {
      withdrawn: { at: formatMoment(publishedAt + DAY_MS, 'Z'), reason: writeSentence(random), legal: random.happens(0.25) },
    }),
  };
}

function claimSlug(title: string, taken: Set<string>): string {
  const base = slugOf(title);
  let slug = base;
  for (let copy = 2; taken.has(slug); copy += 1) slug = `${base}-${copy}`;
  taken.add(slug);
  return slug;
}

function drawState(random: Random, { draft, scheduled, withdrawn }: Shares): ArticleState {
  const drawn = random.next();
  if (drawn < draft) return 'draft';
  if (drawn < draft + scheduled) return 'scheduled';
  return drawn < draft + scheduled + withdrawn ? 'withdrawn' : 'ready';
}

/** On five minutes, and now and then at the same moment as another story. */
function drawMoment(random: Random, state: ArticleState, { earlier, from, until }: Surroundings): number {
  if (state === 'scheduled') return FAR_FUTURE + random.between(0, 1_000) * DAY_MS;
  const twin = earlier.length > 0 && random.happens(0.03) ? random.pick(earlier) : undefined;
  if (twin !== undefined && twin.state !== 'scheduled') return twin.publishedAt;
  const step = 5 * 60_000;
  return from + random.between(0, Math.floor((until - from) / step)) * step;
}

/** @param chances how likely each count from one on is; what is left goes to one more */
function drawCount(random: Random, chances: readonly number[]): number {
  const drawn = random.next();
  let passed = 0;
  for (const [index, chance] of chances.entries()) {
    passed += chance;
    if (drawn < passed) return index + 1;
  }
  return chances.length + 1;
}

function drawAliases(random: Random, slug: string, taken: Set<string>): string[] {
  if (!random.happens(0.05)) return [];
  const alias = random.happens(0.5) ? `old-${slug}` : `/Story/${random.between(1990, 2010)}/${slug.slice(0, 30)}-was`;
  if (taken.has(alias)) return [];
  taken.add(alias);
  return [alias];
}
