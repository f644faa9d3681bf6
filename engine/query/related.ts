/**
 * What to read after a story: what the editor chose, then what shares its first subjects, the newer the better. What the
 * editor did not choose is in the story's own language, or in any where there would be nothing.
 */
import type { Reader } from '../index/reader.ts';
import { findCards } from './cards.ts';
import { inLanguage } from './in-language.ts';
import { keyOf, type List } from './listing.ts';
import { observeCount, observeList } from './observed.ts';
import type { ArticleView, CardView } from './views.ts';

/** Newest stories of each shared list that are weighed. */
const CANDIDATES = 60;

/** A story this many days newer than another counts twice as much. */
const HALF_LIFE_DAYS = 180;
const DAY_MS = 86_400_000;

/** A category says less of what a story is about than a topic. */
const CATEGORY_WEIGHT = 0.5;

export function listRelated(reader: Reader, article: ArticleView, limit: number): CardView[] {
  const chosen = article.related.filter((slug) => slug !== article.slug);
  const known = new Set([article, ...article.translations].map(({ slug }) => slug));
  const withAlike = (lang?: string) => {
    const slugs = [...new Set([...chosen, ...listAlike(reader, article, lang)])].filter((slug) => !known.has(slug));
    return findCards(reader, slugs.slice(0, limit + chosen.length)).slice(0, limit);
  };
  const own = withAlike(article.lang);
  return own.length > 0 ? own : withAlike();
}

/** Those that share most first. */
function listAlike(reader: Reader, article: ArticleView, lang: string | undefined): string[] {
  const scores = [...scoreCandidates(reader, article, lang)];
  return scores.sort(([slugA, a], [slugB, b]) => b - a || (slugA < slugB ? -1 : 1)).map(([slug]) => slug);
}

function scoreCandidates(reader: Reader, article: ArticleView, lang: string | undefined): Map<string, number> {
  const lists: { list: List; weight: number }[] = [
    ...article.topics.map(({ slug }, place) => ({ list: { by: 'topic' as const, key: slug }, weight: weightOf(place) })),
    ...article.categories.map(({ slug }, place) => ({
      list: { by: 'category' as const, key: slug },
      weight: weightOf(place) * CATEGORY_WEIGHT,
    })),
  ];
  const at = Date.parse(article.published);
  const scores = new Map<string, number>();
  for (const { list, weight } of lists) {
    for (const { slug, published } of newestOf(reader, list, lang))
      scores.set(slug, (scores.get(slug) ?? 0) + weight * recency(published - at));
  }
  return scores;
}

/** An editor names first what a story is most about. */
function weightOf(place: number): number {
  return 1 / (1 + place);
}

function newestOf(reader: Reader, list: List, lang: string | undefined): { slug: string; published: number }[] {
  observeList(reader, list.by, keyOf(list));
  const { condition, values } = inLanguage(reader, lang);
  const rows = reader.all(
    `SELECT slug, published FROM public_listing WHERE list = ? AND key = ? AND ${condition} ORDER BY published DESC, slug LIMIT ?`,
    ...[list.by, keyOf(list), ...values, CANDIDATES],
  );
  // One that leaves lets the next one in, which is weighed and shows nowhere yet.
  if (rows.length === CANDIDATES) observeCount(reader, list.by, keyOf(list));
  return rows as never;
}

/** Counted from the story itself and not from now, so that its page is the same on any day. */
function recency(later: number): number {
  return 2 ** (later / DAY_MS / HALF_LIFE_DAYS);
}
