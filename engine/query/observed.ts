/** Reading what is public, and noting it: what was asked, what was got, and when the answer will be another. */
import type { Reader } from '../index/reader.ts';
import type { Row } from '../index/statements.ts';
import { observe, observeClock } from '../request-scope.ts';
import { tags } from '../tags.ts';

/** A public story's row. */
export function findPublic(reader: Reader, slug: string, columns: string): Row | undefined {
  observe(tags.article(slug), tags.address(slug));
  const row = reader.get(`SELECT ${columns} FROM public_article WHERE slug = ?`, slug);
  if (row === undefined) expectAt(reader.get("SELECT published AS moment FROM article WHERE slug = ? AND status = 'ready'", slug));
  return row;
}

/** Call before the newest of a list are read, or some around a place in it, each of which is then observed by itself. */
export function observeList(reader: Reader, list: string, key: string): void {
  observe(tags.list(list, key));
  expectNext(reader, list, key);
}

/** Call before a list is counted, or read from a place that is counted: a story that leaves it changes the answer too. */
export function observeCount(reader: Reader, list: string, key: string): void {
  observe(tags.count(list, key));
  observeList(reader, list, key);
}

/** Call before the months of a year are counted. */
export function observeYear(reader: Reader, year: string): void {
  observe(tags.count('year', year));
  expectNext(reader, 'all', '');
}

/** Notes the moment that a row names, at which the answer will be another. */
export function expectAt(row: Row | undefined): void {
  if (typeof row?.moment === 'number') observeClock(row.moment);
}

/** The rows of public stories among those given, in their order. */
export function findAllPublic(reader: Reader, slugs: readonly string[], columns: string): Row[] {
  return slugs.map((slug) => findPublic(reader, slug, columns)).filter((row) => row !== undefined);
}

/** When the next story comes into a list. */
export function expectNext(reader: Reader, list: string, key: string): void {
  expectAt(reader.get('SELECT min(published) AS moment FROM listing WHERE list = ? AND key = ? AND published > now()', list, key));
}
