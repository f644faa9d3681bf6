/** The archive of the tests of queries: its index to ask, and its plan to work the answers out from. */
import { join } from 'node:path';
import { afterAll, expect, inject } from 'vitest';
import { listPublic } from '../../bench/archive/lists.ts';
import { planArchive } from '../../bench/archive/plan-archive.ts';
import type { ArticlePlan } from '../../bench/archive/plan-article.ts';
import { type Reader, Snapshot } from '../index/reader.ts';
import { ParsePool } from '../parse/parse-pool.ts';
import { keyOf, nameOf } from '../pictures/order.ts';
import { FORMATS, fileName } from '../pictures/picture-set.ts';
import type { PublishedPictures } from '../pictures/picture-shelf.ts';
import { openDirectory } from '../source/directory.ts';
import { ARCHIVE } from './archive-options.ts';
import { blocks } from './temporary-edition.ts';

/** After every story that is not scheduled. */
export const NOW = Date.UTC(2026, 6, 1);

export const plan = planArchive(ARCHIVE);
export const lists = listPublic(plan);
export const articles: ReadonlyMap<string, ArticlePlan> = new Map(plan.articles.map((article) => [article.slug, article]));

export function article(slug: string): ArticlePlan {
  const found = articles.get(slug);
  if (found === undefined) throw new Error(`The archive has no “${slug}”.`);
  return found;
}

export function slugsIn(list: string): readonly string[] {
  return lists.get(list) ?? [];
}

export function hrefOf({ section, categories, slug }: ArticlePlan): string {
  return `/${section}/${categories[0]}/${slug}`;
}

/** Stands in for the process that makes pictures: everything is made, at the size of the archive's one photograph. */
const ALL_MADE: PublishedPictures = {
  find: (order) => ({
    key: keyOf(order),
    set: {
      name: nameOf(order),
      of: { slug: '' },
      files: FORMATS.map((format) => ({ file: fileName({ width: 16, format }), width: 16, height: 9, format })),
    },
  }),
  setOf: () => undefined,
  read: () => undefined,
};

/** A reader at a moment; everything that it reads with is closed after the file's tests. */
export function openArchive(now = NOW): Reader {
  const root = inject('archive');
  const snapshot = new Snapshot(join(root, 'data/index.sqlite'));
  const pool = new ParsePool(blocks, 1);
  afterAll(async () => {
    snapshot.close();
    await pool.close();
  });
  return snapshot.at(now, {
    development: false,
    pool,
    source: openDirectory(join(root, 'content')),
    pictures: ALL_MADE,
    bodies: { want: () => undefined },
  });
}

/** Asserts that what `ask` reads is found by an index: no statement goes through a whole table that grows with the archive. */
export async function expectNoFullScan(reader: Reader, ask: (recording: Reader) => unknown): Promise<void> {
  expect(await findFullScans(reader, ask)).toEqual([]);
}

/** Steps of the plans of all statements that `ask` makes that go through a whole table, each with its statement. */
export async function findFullScans(reader: Reader, ask: (recording: Reader) => unknown): Promise<string[]> {
  const statements = new Set<string>();
  const record = (sql: string) => {
    statements.add(sql);
    return sql;
  };
  await ask({
    ...reader,
    get: (sql, ...values) => reader.get(record(sql), ...values),
    all: (sql, ...values) => reader.all(record(sql), ...values),
  });
  if (statements.size === 0) throw new Error('Nothing was asked.');
  return [...statements].flatMap((sql) =>
    planOf(reader, sql)
      .filter(isFullScan)
      .map((step) => `${step}: ${sql}`),
  );
}

function planOf(reader: Reader, sql: string): string[] {
  return reader.all(`EXPLAIN QUERY PLAN ${sql}`).map((row) => row.detail as string);
}

/** Sections, authors, topics, fronts and the site are few however large the archive is. */
const FEW = /^SCAN (?:section|author|topic|front|site|page|CONSTANT ROW)\b/;

function isFullScan(step: string): boolean {
  return step.startsWith('SCAN') && !FEW.test(step);
}
