/** What to read after a story: what the editor chose, then what shares its rarest subjects, the newer the better. */
import type { Reader } from '../index/reader.ts';
import { findCards } from './cards.ts';
import { countStories, type List } from './listing.ts';
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
  const scored = [...scoreCandidates(reader, article)]
    .sort(([slugA, a], [slugB, b]) => b - a || (slugA < slugB ? -1 : 1))
    .map(([slug]) => slug);
  const known = new Set([article.slug, ...article.translations.map((translation) => translation.slug)]);
  const slugs = [...new Set([...chosen, ...scored])].filter((slug) => !known.has(slug));
  return findCards(reader, slugs.slice(0, limit + chosen.length)).slice(0, limit);
}

function scoreCandidates(reader: Reader, article: ArticleView): Map<string, number> {
  const lists: { list: List; weight: number }[] = [
    ...article.topics.map(({ slug }) => ({ list: { by: 'topic' as const, key: slug }, weight: 1 })),
    ...article.categories.map(({ slug }) => ({ list: { by: 'category' as const, key: slug }, weight: CATEGORY_WEIGHT })),
  ];
  const at = Date.parse(article.published);
  const scores = new Map<string, number>();
  for (const { list, weight } of lists) {
    const rarity = 1 / Math.log2(1 + Math.max(1, countStories(reader, list)));
    for (const { slug, published } of newestOf(reader, list))
      scores.set(slug, (scores.get(slug) ?? 0) + weight * rarity * recency(published - at));
  }
  return scores;
}

function newestOf(reader: Reader, list: List): { slug: string; published: number }[] {
  const key = list.by === 'all' ? '' : list.key;
  return reader.all(
    'SELECT slug, published FROM public_listing WHERE list = ? AND key = ? ORDER BY published DESC, slug LIMIT ?',
    list.by,
    key,
    CANDIDATES,
  ) as never;
}

/** Counted from the story itself and not from now, so that its page is the same on any day. */
function recency(later: number): number {
  return 2 ** (later / DAY_MS / HALF_LIFE_DAYS);
}
