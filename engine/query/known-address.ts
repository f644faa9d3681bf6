/** Whether an address can lead anywhere, told in a few keyed reads: a scan of made-up addresses must not cost a page each. */
import type { Reader } from '../index/reader.ts';
import { STANDING_PAGES } from '../schema/page.ts';
import { isKnownMachineAddress } from './machine-address.ts';

/** Addresses that every edition has. */
const FIXED = new Set(['', 'archive', 'authors', 'latest', 'topics', ...STANDING_PAGES]);

/** @param path in its one spelling, percent-encoded, without a query */
export function isKnownAddress(reader: Reader, path: string): boolean {
  const parts = decodeURIComponent(path).split('/').slice(1);
  const [first = '', second, third] = parts;
  if (parts.length === 1 && FIXED.has(first)) return true;
  if (parts.length === 2 && second !== undefined && isListed(reader, first, second)) return true;
  if (first === 'archive') return parts.length <= 3 && hasStories(reader, `${second}-${third ?? ''}`);
  if (first === 'images') return isPicture(reader, second ?? '');
  return isKnownMachineAddress(reader, parts) || leadsToStory(reader, parts) || isSectionOrCategory(reader, parts);
}

/** A drawing by the hash of its bytes, or what was made of a picture, by the key of that. */
function isPicture(reader: Reader, key: string): boolean {
  return reader.get('SELECT 1 FROM picture WHERE hash = ?', key) !== undefined || reader.pictures.setOf(key) !== undefined;
}

function isListed(reader: Reader, first: string, slug: string): boolean {
  if (first === 'topics') return reader.get('SELECT 1 FROM topic WHERE slug = ?', slug) !== undefined;
  return first === 'authors' && reader.get('SELECT 1 FROM author WHERE slug = ?', slug) !== undefined;
}

function hasStories(reader: Reader, month: string): boolean {
  return reader.get("SELECT 1 FROM listing WHERE list = 'month' AND key >= ? AND key < ? || '~' LIMIT 1", month, month) !== undefined;
}

/** By its slug in any place, or by an old address. */
function leadsToStory(reader: Reader, parts: readonly string[]): boolean {
  const slug = parts.at(-1) ?? '';
  if (reader.get('SELECT 1 FROM article WHERE slug = ?', slug) !== undefined) return true;
  if (reader.get('SELECT 1 FROM alias WHERE alias IN (?, ?)', slug, `/${parts.join('/')}`) !== undefined) return true;
  if (reader.get('SELECT 1 FROM moved WHERE old = ?', slug) !== undefined) return true;
  return reader.development && reader.get("SELECT 1 FROM target WHERE kind = 'article' AND value = ?", slug) !== undefined;
}

function isSectionOrCategory(reader: Reader, [first = '', second, ...rest]: readonly string[]): boolean {
  if (rest.length > 0) return false;
  if (second === undefined) return reader.get('SELECT 1 FROM section WHERE slug = ?', first) !== undefined;
  return reader.get("SELECT 1 FROM target WHERE kind = 'category' AND value = ?", second) !== undefined;
}
