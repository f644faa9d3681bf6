/** The stories before and after one in its category. */
import type { Reader } from '../index/reader.ts';
import { findCards } from './cards.ts';
import { observeList } from './observed.ts';
import type { ArticleView, CardView } from './views.ts';

export interface Neighbours {
  /** The next older. */
  previous?: CardView | undefined;
  /** The next newer. */
  next?: CardView | undefined;
}

export function findNeighbours(reader: Reader, { slug, category, published }: ArticleView): Neighbours {
  const at = Date.parse(published);
  observeList(reader, 'category', category.slug);
  const older = reader.get(
    `SELECT slug FROM public_listing WHERE list = 'category' AND key = ? AND published <= ? AND (published < ? OR slug > ?)
     ORDER BY published DESC, slug LIMIT 1`,
    ...[category.slug, at, at, slug],
  );
  const newer = reader.get(
    `SELECT slug FROM public_listing WHERE list = 'category' AND key = ? AND published >= ? AND (published > ? OR slug < ?)
     ORDER BY published, slug DESC LIMIT 1`,
    ...[category.slug, at, at, slug],
  );
  const card = (row: Record<string, unknown> | undefined) => (row === undefined ? undefined : findCards(reader, [row.slug as string])[0]);
  return { previous: card(older), next: card(newer) };
}
