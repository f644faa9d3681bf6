/** The newest of a story's category, for who has read it. */
import type { Reader } from '../index/reader.ts';
import { listNewest } from './listing.ts';
import type { ArticleView, CardView } from './views.ts';

/**
 * Stories in the story's own language, or in any where there are none; not the story itself in another.
 *
 * @param shown what stands beside the story already
 */
export function listMore(reader: Reader, article: ArticleView, shown: readonly CardView[], limit: number): CardView[] {
  const known = new Set([article, ...article.translations, ...shown].map(({ slug }) => slug));
  const list = { by: 'category', key: article.category.slug } as const;
  const newest = (lang?: string) =>
    listNewest(reader, list, limit + known.size, lang)
      .filter(({ slug }) => !known.has(slug))
      .slice(0, limit);
  const own = newest(article.lang);
  return own.length > 0 ? own : newest();
}
