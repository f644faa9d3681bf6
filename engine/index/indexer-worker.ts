/** The thread that writes: the only one in the process that does. */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { ParsePool } from '../parse/parse-pool.ts';
import { openSource, type SourceLocation } from '../source/open-source.ts';
import type { Source } from '../source/source.ts';
import { hashPages } from './compiled-pages.ts';
import { defineClock, openForUpdate } from './database.ts';
import { fingerprintCode } from './fingerprint.ts';
import { guardAgainstShrinking, type HeldCommit, Shrinks } from './shrink-guard.ts';
import { type UpdateResult, updateIndex } from './update-index.ts';

export interface IndexerOptions {
  /** The index file; `:memory:` is not possible, since readers open it too. */
  file: string;
  source: SourceLocation;
  /** URL of the module that exports the block registry as `blocks`. */
  blocks: string;
  /** Folder of the standing pages that the site compiles. */
  compiledPages: string;
  /** The one commit that may take away more than others. */
  allowShrink?: string | undefined;
}

export interface Indexed extends UpdateResult {
  /** The commit that the index has, where the source has commits. */
  commit?: string | undefined;
  /** The commit that the source has, and the index does not take. */
  held?: HeldCommit | undefined;
}

export type IndexerMessage = { result: Indexed } | { failure: string };

const { file, source: location, blocks, compiledPages, allowShrink } = workerData as IndexerOptions;
const pool = new ParsePool(blocks);
const code = fingerprintCode(blocks);
const pages = hashPages(compiledPages);
let isFirst = true;

/** @param within paths that may have changed in a source without commits */
async function update(within: readonly string[] | undefined): Promise<Indexed> {
  const source = openSource(location);
  const db = openForUpdate(file, { code, source: source.id }, isFirst);
  try {
    const indexed = readMeta(db, 'commit');
    const moves = source.movesSince?.(indexed) ?? source.movesSince?.(undefined);
    const changed = source.commit === undefined ? within : changesOf(source, indexed);
    const context = { source, pool, compiledPages: pages, within: changed, moves };
    const result = await updateIndex(db, { ...context, beforeCommit: (tags) => takeCommit(db, source, indexed, tags) });
    isFirst = false;
    return { ...result, commit: source.commit };
  } catch (error) {
    if (!(error instanceof Shrinks)) throw error;
    return {
      snapshot: Number(readMeta(db, 'snapshot')),
      changedPaths: [],
      changedTags: [],
      commit: readMeta(db, 'commit'),
      held: error.held,
    };
  } finally {
    db.close();
  }
}

function changesOf(source: Source, indexed: string | undefined): string[] | undefined {
  return indexed === undefined ? undefined : source.changedSince?.(indexed);
}

/** Notes the commit beside what it changes, in the same transaction. */
function takeCommit(db: DatabaseSync, { commit }: Source, indexed: string | undefined, tags: ReadonlySet<string>): void {
  if (commit === undefined || commit === indexed) return;
  if (indexed !== undefined && commit !== allowShrink) {
    const before = new DatabaseSync(file, { readOnly: true });
    for (const connection of [before, db]) defineClock(connection, Date.now);
    try {
      guardAgainstShrinking(before, db, tags, commit);
    } finally {
      before.close();
    }
  }
  db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('commit', ?)").run(commit);
}

function readMeta(db: DatabaseSync, key: string): string | undefined {
  return db.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.value as string | undefined;
}

parentPort?.on('message', async (within: readonly string[] | undefined) => {
  let message: IndexerMessage;
  try {
    message = { result: await update(within) };
  } catch (error) {
    message = { failure: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(message);
});
