/** Bodies of articles that were filed by their heads: the newest before anything is served, the rest beside it, a few in each transaction. */
import type { DatabaseSync } from 'node:sqlite';
import type { ParsedFile } from '../parse/parse-file.ts';
import { Filing, findCandidate, type UpdateResult } from './filing.ts';
import { type ParseContext, parseCandidate, type ReadFile, readFile } from './parse-candidate.ts';
import { Statements } from './statements.ts';

/** Few enough that whoever publishes while they are filed waits for a moment only; the more, the less is written for each. */
const AT_ONCE = 128;

export interface CheckedBodies extends UpdateResult {
  /** How many bodies are still to be checked. */
  waiting: number;
}

/** In the transaction that filed the heads: the newest stories, and those that fronts name. */
export async function checkFirstBodies(filing: Filing, count: number): Promise<void> {
  const pinned = filing.index.all(
    `SELECT DISTINCT u.path FROM file f JOIN reference r ON r.path = f.path AND r.kind = 'article'
     JOIN target t ON t.kind = 'article' AND t.value = r.value JOIN unchecked u ON u.path = t.path WHERE f.kind = 'front'`,
  );
  const newest = filing.index.all('SELECT path FROM unchecked ORDER BY published DESC, path LIMIT ?', count);
  const paths = new Set([...pinned, ...newest].map(({ path }) => path as string));
  await filing.fileAll([...paths].map((path) => findCandidate(filing.index, path)).filter((candidate) => candidate !== undefined));
  await filing.settle();
}

export interface CheckContext extends ParseContext {
  /** Opens the index to look into it. */
  openToRead(): DatabaseSync;
  /** Opens it inside a write transaction; nothing when it has become another's. */
  openToWrite(): DatabaseSync | undefined;
  /** Whether somebody waits for the index: what is parsed by then is filed, and the rest later. */
  isWaitedFor(): boolean;
  /** How many are parsed at the same time. */
  lanes: number;
  /** Slugs of stories that readers asked for: they come first. */
  wanted: Iterable<string>;
}

/** Checks the next few. They are parsed while the index is free to others, and filed where they are still what was parsed. */
export async function checkNextBodies(context: CheckContext): Promise<CheckedBodies> {
  const parsed = await parseNext(context);
  const db = context.openToWrite();
  if (db === undefined) return NOTHING;
  try {
    const filing = new Filing(new Statements(db), context);
    for (const { path, hash, found } of parsed) {
      if (filing.index.get('SELECT 1 FROM unchecked JOIN file USING (path) WHERE path = ? AND hash = ?', path, hash) === undefined)
        continue;
      if (found === undefined) filing.remove(path);
      else await filing.write(found.file, found.parsed);
    }
    await filing.settle();
    const result = { ...filing.result(), waiting: countUnchecked(filing.index) };
    db.exec('COMMIT');
    return result;
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  } finally {
    db.close();
  }
}

const NOTHING: CheckedBodies = { snapshot: 0, changedPaths: [], changedTags: [], waiting: 0 };

export function countUnchecked(index: Pick<Statements, 'get'>): number {
  return Number(index.get('SELECT count(*) AS count FROM unchecked')?.count);
}

interface Next {
  path: string;
  /** Of the version that the index knows. */
  hash: string;
}

/** What is there of it; nothing when it is gone. */
type Parsed = Next & { found: { file: ReadFile; parsed: ParsedFile } | undefined };

async function parseNext(context: CheckContext): Promise<Parsed[]> {
  const db = context.openToRead();
  try {
    const index = new Statements(db);
    const next = listNext(index, context.wanted);
    const paths = next.map(({ path }) => path);
    context.source.list(paths); // one look for all, where looking costs
    context.source.expect?.(paths);
    const { lang } = new Filing(index, context);
    return await parseAll(next, (one) => parseOne(index, context, lang, one), context);
  } finally {
    db.close();
  }
}

async function parseAll(next: readonly Next[], parse: (one: Next) => Promise<Parsed>, context: CheckContext): Promise<Parsed[]> {
  const parsed: Parsed[] = [];
  const queue = next[Symbol.iterator]();
  const lane = async () => {
    for (const one of queue) {
      parsed.push(await parse(one));
      if (context.isWaitedFor()) return;
    }
  };
  await Promise.all(Array.from({ length: context.lanes }, lane));
  return parsed;
}

function listNext(index: Statements, wanted: Iterable<string>): Next[] {
  const asked = [...wanted].flatMap((slug) => index.all(`${NEXT} JOIN article USING (path) WHERE article.slug = ?`, slug));
  const newest = index.all(`${NEXT} ORDER BY unchecked.published DESC, path LIMIT ?`, AT_ONCE);
  const all = new Map([...asked, ...newest].map(({ path, hash }) => [path as string, { path: path as string, hash: hash as string }]));
  return [...all.values()].slice(0, AT_ONCE);
}

const NEXT = 'SELECT path, file.hash FROM unchecked JOIN file USING (path)';

async function parseOne(index: Statements, context: CheckContext, lang: string, { path, hash }: Next): Promise<Parsed> {
  const candidate = findCandidate(index, path);
  const file = candidate && readFile(context.source, candidate);
  if (file === undefined) return { path, hash, found: undefined };
  return { path, hash, found: { file, parsed: await parseCandidate(context, lang, file) } };
}
