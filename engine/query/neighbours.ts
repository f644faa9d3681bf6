/** The stories before and after one in its category, of those in its language. */
import { findAdjacent } from '../index/adjacent.ts';
import type { Reader } from '../index/reader.ts';
import { observe } from '../request-scope.ts';
import { tags } from '../tags.ts';
import { findCards } from './cards.ts';
import { inLanguage } from './in-language.ts';
import { expectNext } from './observed.ts';
import type { ArticleView, CardView } from './views.ts';

export interface Neighbours {
  /** The next older. */
  previous?: CardView | undefined;
  /** The next newer. */
  next?: CardView | undefined;
}

export function findNeighbours(reader: Reader, { slug, category, published, lang }: ArticleView): Neighbours {
  observe(tags.neighbour(category.slug, slug));
  const place = { category: category.slug, published: Date.parse(published), slug };
  const { previous, next } = findAdjacent(reader, place, inLanguage(reader, lang));
  if (next === undefined) expectNext(reader, 'category', category.slug);
  const card = (found: string | undefined) => (found === undefined ? undefined : findCards(reader, [found])[0]);
  return { previous: card(previous), next: card(next) };
}
