/** The stories before and after one in its category, of those in its language. */
import type { Reader } from '../index/reader.ts';
import { findCards } from './cards.ts';
import { inLanguage } from './in-language.ts';
import { observeList } from './observed.ts';
import type { ArticleView, CardView } from './views.ts';

export interface Neighbours {
  /** The next older. */
  previous?: CardView | undefined;
  /** The next newer. */
  next?: CardView | undefined;
}

export function findNeighbours(reader: Reader, { slug, category, published, lang }: ArticleView): Neighbours {
  const at = Date.parse(published);
  observeList(reader, 'category', category.slug);
  const { condition, values } = inLanguage(reader, lang);
  const older = reader.get(
    `SELECT slug FROM public_listing WHERE list = 'category' AND key = ? AND published <= ? AND (published < ? OR slug > ?)
       AND ${condition} ORDER BY published DESC, slug LIMIT 1`,
    ...[category.slug, at, at, slug, ...values],
  );
  const newer = reader.get(
    `SELECT slug FROM public_listing WHERE list = 'category' AND key = ? AND published >= ? AND (published > ? OR slug < ?)
       AND ${condition} ORDER BY published, slug DESC LIMIT 1`,
    ...[category.slug, at, at, slug, ...values],
  );
  const card = (row: Record<string, unknown> | undefined) => (row === undefined ? undefined : findCards(reader, [row.slug as string])[0]);
  return { previous: card(older), next: card(newer) };
}
