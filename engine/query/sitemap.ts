/** Every public address with its last change, a month at a time: an archive of any size costs a range of one index. */
import type { Reader } from '../index/reader.ts';
import type { Row } from '../index/statements.ts';
import { observe, observeClock } from '../request-scope.ts';
import type { Frontmatter } from '../schema/article.ts';
import { tags } from '../tags.ts';
import { articleHref } from './cards.ts';
import { observeCount, observeList } from './observed.ts';
import { findPictureFile } from './picture-file.ts';
import { readSite } from './site.ts';
import type { PictureFile } from './views.ts';

/** Stories of one sitemap file: the protocol allows 50,000, and nobody should wait for so many. */
export const SITEMAP_SIZE = 2_000;

/** Google News reads stories of the last two days, and at most so many. */
const NEWS_WINDOW_MS = 48 * 3_600_000;
const NEWS_LIMIT = 1_000;

/** A file of the sitemap: a month's stories, or a part of them. */
export interface SitemapFile {
  /** `2026-11`, in the site's time zone. */
  month: string;
  /** Counts from 1, oldest stories first. */
  part: number;
  /** Milliseconds since the epoch. */
  modified: number;
}

export interface SitemapEntry {
  href: string;
  /** Milliseconds since the epoch. */
  modified: number;
  picture?: PictureFile | undefined;
}

export interface NewsEntry {
  href: string;
  title: string;
  /** BCP 47 tag. */
  lang: string;
  /** ISO 8601 with offset. */
  published: string;
}

/** A change that is still to come is none yet. */
const MODIFIED = 'CASE WHEN modified <= now() THEN modified ELSE published END';

/** Every file, newest month first. */
export function listSitemapFiles(reader: Reader): SitemapFile[] {
  observeCount(reader, 'all', '');
  const months = reader.all(
    `SELECT key AS month, count(*) AS count, max(${MODIFIED}) AS modified FROM public_listing
     WHERE list = 'month' GROUP BY key ORDER BY key DESC`,
  ) as unknown as { month: string; count: number; modified: number }[];
  expectChange(reader, "SELECT min(modified) AS moment FROM public_listing WHERE list = 'month' AND modified > now()");
  return months.flatMap(({ month, count, modified }) => {
    observe(tags.monthModified(month));
    const parts = Math.ceil(count / SITEMAP_SIZE);
    if (parts === 1) return [{ month, part: 1, modified }];
    return Array.from({ length: parts }, (_, index) => ({ month, part: index + 1, modified: lastChangeOf(reader, month, index + 1) }));
  });
}

/** The stories of a file, oldest first, so that a later story moves none into another file. */
export function listSitemapEntries(reader: Reader, month: string, part: number): SitemapEntry[] {
  observeCount(reader, 'month', month);
  observe(tags.monthModified(month));
  expectChange(reader, "SELECT min(modified) AS moment FROM public_listing WHERE list = 'month' AND key = ? AND modified > now()", month);
  const rows = reader.all(
    `SELECT a.section, a.category, a.slug, a.data ->> '$.image.src' AS picture, l.modified FROM (${partOf('slug')}) l
     JOIN public_article a ON a.slug = l.slug ORDER BY l.published, l.slug DESC`,
    ...[month, SITEMAP_SIZE, (part - 1) * SITEMAP_SIZE],
  );
  const pictures = new Map<string, PictureFile | undefined>();
  return rows.map((row) => ({
    href: articleHref(row),
    modified: row.modified as number,
    picture: findOnce(reader, row.picture, pictures),
  }));
}

/** Stories of the last 48 hours, newest first; the answer is another when the oldest of them is two days old. */
export function listNewsEntries(reader: Reader): NewsEntry[] {
  observeList(reader, 'all', '');
  const { language } = readSite(reader);
  const rows = reader.all(
    `SELECT a.slug, a.section, a.category, a.published, a.data FROM public_listing l JOIN public_article a ON a.slug = l.slug
     WHERE l.list = 'all' AND l.key = '' AND l.published > ? ORDER BY l.published DESC, l.slug LIMIT ?`,
    ...[reader.now - NEWS_WINDOW_MS, NEWS_LIMIT],
  );
  const oldest = rows.at(-1);
  if (oldest !== undefined) observeClock((oldest.published as number) + NEWS_WINDOW_MS);
  return rows.map((row) => toNewsEntry(row, language));
}

function toNewsEntry(row: Row, language: string): NewsEntry {
  observe(tags.article(row.slug as string));
  const { title, lang, published } = JSON.parse(row.data as string) as Frontmatter;
  return { href: articleHref(row), title, lang: lang ?? language, published };
}

function partOf(columns: string): string {
  return `SELECT ${columns}, published, ${MODIFIED} AS modified FROM public_listing WHERE list = 'month' AND key = ?
    ORDER BY published, slug DESC LIMIT ? OFFSET ?`;
}

function lastChangeOf(reader: Reader, month: string, part: number): number {
  const row = reader.get(`SELECT max(modified) AS modified FROM (${partOf('slug')})`, month, SITEMAP_SIZE, (part - 1) * SITEMAP_SIZE);
  return row?.modified as number;
}

function expectChange(reader: Reader, sql: string, ...values: string[]): void {
  const moment = reader.get(sql, ...values)?.moment;
  if (typeof moment === 'number') observeClock(moment);
}

/** Many stories share a picture. */
function findOnce(reader: Reader, path: unknown, found: Map<string, PictureFile | undefined>): PictureFile | undefined {
  if (typeof path !== 'string') return undefined;
  if (!found.has(path)) found.set(path, findPictureFile(reader, path));
  return found.get(path);
}
