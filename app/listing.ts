import { permanentRedirect } from 'next/navigation';
import { type List, listStories } from '#engine/query/listing.ts';
import type { ListingPage } from '#engine/query/views.ts';
import { reader } from './reader.ts';

/** What Next gives of the query string. */
export type Query = Promise<Record<string, string | string[] | undefined>>;

/** Longer numbers are no page of any archive, and no integer of SQLite's. */
const PAGE_NUMBER = /^[1-9]\d{0,8}$/;

/** The number of a page: 1 where none is asked for, nothing where what is asked for is no number. */
export function pageNumber(asked: string | string[] | undefined): number | undefined {
  if (asked === undefined) return 1;
  return typeof asked === 'string' && PAGE_NUMBER.test(asked) ? Number(asked) : undefined;
}

/** The page that is asked for of a list; nothing when the list has no such page. */
export async function findListing(list: List, query: Query): Promise<ListingPage | undefined> {
  const page = pageNumber((await query).page);
  return page === undefined ? undefined : listStories(reader(), list, page);
}

/** The first page has one address, without its number. */
export async function requireBare(href: string, query: Query): Promise<void> {
  if ((await query).page === '1') permanentRedirect(href);
}
