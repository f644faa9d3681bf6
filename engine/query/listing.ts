/** Stories of a list, newest first, by page and by key. */
import type { Condition } from '../index/language-condition.ts';
import type { Reader } from '../index/reader.ts';
import type { Row } from '../index/statements.ts';
import { findCards } from './cards.ts';
import { inLanguage } from './in-language.ts';
import { observeCount, observeList } from './observed.ts';
import type { CardView, ListingPage } from './views.ts';

/** A list that stories are in; a month is `2026-11`, in the site's time zone. */
export type List = { by: 'all' } | { by: 'section' | 'category' | 'topic' | 'author' | 'kind' | 'month'; key: string };

export const PAGE_SIZE = 24;

/** Where a list was left: after this story. */
export interface Cursor {
  /** Milliseconds since the epoch. */
  published: number;
  slug: string;
}

/** One page; nothing when the list has no such page. The first page of an empty list is there, and empty. */
export function listStories(reader: Reader, list: List, page: number): ListingPage | undefined {
  const storyCount = countStories(reader, list);
  const pageCount = Math.max(1, Math.ceil(storyCount / PAGE_SIZE));
  if (page < 1 || page > pageCount) return undefined;
  return { cards: readRange(reader, list, PAGE_SIZE, (page - 1) * PAGE_SIZE), page, pageCount, storyCount };
}

/** The newest of a list; of those in one language, if it is given (BCP 47). */
export function listNewest(reader: Reader, list: List, limit: number, lang?: string): CardView[] {
  return readRange(reader, list, limit, 0, inLanguage(reader, lang));
}

/** The newest of a list that are no translations of others. */
export function listNewestOriginals(reader: Reader, list: List, limit: number): CardView[] {
  return readRange(reader, list, limit, 0, ORIGINALS);
}

const ALL: Condition = { condition: 'TRUE', values: [] };
const ORIGINALS: Condition = {
  condition: 'NOT EXISTS (SELECT 1 FROM translation WHERE translation.slug = public_listing.slug)',
  values: [],
};

/** What follows a story, in constant time however long the list is. */
export function listAfter(reader: Reader, list: List, after: Cursor, limit: number): CardView[] {
  observeList(reader, list.by, keyOf(list));
  const rows = reader.all(
    `SELECT slug FROM public_listing WHERE list = ? AND key = ?
       AND (published < ? OR (published = ? AND slug > ?)) AND published <= ?
     ORDER BY published DESC, slug LIMIT ?`,
    ...[list.by, keyOf(list), after.published, after.published, after.slug, after.published, limit],
  );
  return findCards(reader, rows.map(slugOf));
}

export function countStories(reader: Reader, list: List): number {
  observeCount(reader, list.by, keyOf(list));
  return reader.get('SELECT count(*) AS count FROM public_listing WHERE list = ? AND key = ?', list.by, keyOf(list))?.count as number;
}

export function keyOf(list: List): string {
  return list.by === 'all' ? '' : list.key;
}

function readRange(reader: Reader, list: List, limit: number, offset: number, { condition, values } = ALL): CardView[] {
  observeList(reader, list.by, keyOf(list));
  const rows = reader.all(
    `SELECT slug FROM public_listing WHERE list = ? AND key = ? AND ${condition} ORDER BY published DESC, slug LIMIT ? OFFSET ?`,
    ...[list.by, keyOf(list), ...values, limit, offset],
  );
  return findCards(reader, rows.map(slugOf));
}

function slugOf(row: Row): string {
  return row.slug as string;
}
