/** The thread that writes: the only one in the process that does. */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { ParsePool } from '../parse/parse-pool.ts';
import { openSource, type SourceLocation } from '../source/open-source.ts';
import type { Source } from '../source/source.ts';
import { type CheckedBodies, checkNextBodies, countUnchecked } from './check-bodies.ts';
import { hashPages } from './compiled-pages.ts';
import { takeMark } from './damage.ts';
import { copyLog, defineClock, openForUpdate, openIfOurs, openToRead, removeIndex, tellsOfDamage } from './database.ts';
import type { UpdateResult } from './filing.ts';
import { fingerprintCode } from './fingerprint.ts';
import { guardAgainstShrinking, type HeldCommit, Shrinks } from './shrink-guard.ts';
import { Statements } from './statements.ts';
import { updateIndex } from './update-index.ts';

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
  /** Of more new articles than this, the bodies of so many are checked before anything is served, and the rest later. */
  firstBodies?: number | undefined;
}

/** What fronts show, most readers ask for, and pictures are made of at once; and all of a small edition: a few seconds. */
const FIRST_BODIES = 300;

/** For so long bodies are checked before those who read are told, in milliseconds; less long when one of them waits. */
const CHECK_MS = 5_000;
const WANTED_CHECK_MS = 1_000;

export interface Indexed extends UpdateResult {
  /** How many bodies are still to be checked. */
  waiting: number;
  /** The commit that the index has, where the source has commits. */
  commit?: string | undefined;
  /** The commit that the source has, and the index does not take. */
  held?: HeldCommit | undefined;
}

/** Bodies that were checked in one go, and what that changed. */
export interface Checked extends CheckedBodies {
  /** In so many transactions. */
  commits: number;
}

/** A core is left to readers while there are any. */
export type CheckCores = 'all' | 'all but one';

/** What the thread is asked: an update of these paths, or of all; to check bodies, or that of a story before others; to copy the log into the index; to forget it. */
export type IndexerRequest = { update: readonly string[] | undefined } | { check: CheckCores } | 'copy' | 'forget' | { want: string };

/** Answers to all that is answered, in the order in which it was asked. */
export type IndexerMessage = { result: Indexed | Checked | undefined } | { failure: string };

const { file, source: location, blocks, compiledPages, allowShrink, firstBodies = FIRST_BODIES } = workerData as IndexerOptions;
const pool = new ParsePool(blocks);
const code = fingerprintCode(blocks);
const pages = hashPages(compiledPages);
let isFirst = true;

/** Where the index turns out to be damaged, it is made anew. */
async function update(within: readonly string[] | undefined): Promise<Indexed> {
  try {
    return await updateOnce(within);
  } catch (error) {
    if (!tellsOfDamage(error)) throw error;
    removeIndex(file);
    return updateOnce(undefined);
  }
}

/** @param within paths that may have changed in a source without commits */
async function updateOnce(within: readonly string[] | undefined): Promise<Indexed> {
  const source = openSource(location);
  const db = openForUpdate(file, { code, source: source.id }, isFirst && !takeMark(file));
  try {
    const indexed = readMeta(db, 'commit');
    const moves = source.movesSince?.(indexed) ?? source.movesSince?.(undefined);
    const changed = source.commit === undefined ? within : changesOf(source, indexed);
    const context = { source, pool, compiledPages: pages, within: changed, moves, firstBodies };
    const result = await updateIndex(db, { ...context, beforeCommit: (tags) => takeCommit(db, source, indexed, tags) });
    isFirst = false;
    return { ...result, waiting: countUnchecked(new Statements(db)), commit: source.commit };
  } catch (error) {
    if (!(error instanceof Shrinks)) throw error;
    return {
      snapshot: Number(readMeta(db, 'snapshot')),
      changedPaths: [],
      changedTags: [],
      waiting: countUnchecked(new Statements(db)),
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

/** Stories that readers asked for. */
const wanted = new Set<string>();
/** Requests that are not answered yet. */
let asked = 0;

/** Checks bodies for a while, or until something else is asked for. */
async function check(cores: CheckCores): Promise<Checked> {
  const begun = performance.now();
  const [paths, tags] = [new Set<string>(), new Set<string>()];
  let commits = 0;
  for (;;) {
    const some = [...wanted];
    wanted.clear();
    const { snapshot, changedPaths, changedTags, waiting } = await checkSome(some, cores);
    if (changedPaths.length > 0) commits += 1;
    for (const path of changedPaths) paths.add(path);
    for (const tag of changedTags) tags.add(tag);
    const limit = some.length > 0 ? WANTED_CHECK_MS : CHECK_MS;
    if (waiting === 0 || asked > 1 || performance.now() - begun > limit)
      return { snapshot, changedPaths: [...paths], changedTags: [...tags], waiting, commits };
  }
}

function checkSome(some: readonly string[], cores: CheckCores): Promise<CheckedBodies> {
  const looked = openToRead(file);
  const commit = readMeta(looked, 'commit');
  looked.close();
  const source = openSource(location, commit);
  const openToWrite = () => openIfOurs(file, { code, source: source.id });
  return checkNextBodies({
    source,
    pool,
    compiledPages: pages,
    openToRead: () => openToRead(file),
    openToWrite,
    wanted: some,
    lanes: cores === 'all' ? pool.size : Math.max(1, pool.size - 1),
    isWaitedFor: () => asked > 1,
  });
}

let last: Promise<unknown> = Promise.resolve();

parentPort?.on('message', (request: IndexerRequest) => {
  if (typeof request === 'object' && 'want' in request) return void wanted.add(request.want);
  asked += 1;
  last = last.then(() => answer(() => perform(request)));
});

async function perform(request: Exclude<IndexerRequest, { want: string }>): Promise<Indexed | Checked | undefined> {
  if (request === 'copy') copyLog(file);
  else if (request === 'forget') removeIndex(file);
  else return 'check' in request ? check(request.check) : update(request.update);
  return undefined;
}

async function answer(work: () => Promise<Indexed | Checked | undefined>): Promise<void> {
  let message: IndexerMessage;
  try {
    message = { result: await work() };
  } catch (error) {
    message = { failure: error instanceof Error ? error.message : String(error) };
  }
  asked -= 1;
  parentPort?.postMessage(message);
}
