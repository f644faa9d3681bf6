/** Brings the index to the state of its source: what changed is parsed, checked and filed, in one transaction. */
import type { DatabaseSync } from 'node:sqlite';
import type { Move } from '../source/source.ts';
import { tags } from '../tags.ts';
import { type Candidate, scan } from './changed-files.ts';
import { checkFirstBodies } from './check-bodies.ts';
import { fileHeads } from './file-heads.ts';
import { Filing, type UpdateResult } from './filing.ts';
import { noteMoves } from './moved-stories.ts';
import type { ParseContext } from './parse-candidate.ts';
import { Statements } from './statements.ts';
import { announce } from './target-changes.ts';

export interface UpdateContext extends ParseContext {
  /** Paths that may have changed; everything when absent. */
  within?: readonly string[] | undefined;
  /** Files that got other names since the last update, oldest first. */
  moves?: readonly Move[] | undefined;
  /** Of more new articles than this, the bodies of so many are checked in this transaction, and the rest later; all when absent. */
  firstBodies?: number | undefined;
  /** Sees what changed before it is committed; whatever it throws undoes the update. */
  beforeCommit?(changedTags: ReadonlySet<string>): void;
}

/** Kinds in the order in which they are filed: what articles refer to is there before them. */
const ORDER: readonly Candidate['kind'][] = [
  'site',
  'section',
  'author',
  'topic',
  'picture',
  'data',
  'article',
  'front',
  'page',
  'misplaced',
];

/**
 * @param db inside a write transaction, which is committed here, or rolled back when the source fails
 */
export async function updateIndex(db: DatabaseSync, context: UpdateContext): Promise<UpdateResult> {
  try {
    const result = await update(new Filing(new Statements(db), context), context);
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK'); // a full disk has ended it already
    throw error;
  }
}

async function update(filing: Filing, context: UpdateContext): Promise<UpdateResult> {
  const { index, served } = filing;
  const before = filing.readSite();
  const isFirst = index.get('SELECT 1 FROM file LIMIT 1') === undefined;
  const { candidates, removed } = scan(index.db, context.source, isFirst ? undefined : context.within);
  for (const name of noteMoves(index, context.moves ?? [])) served.changedTags.add(tags.alias(name));
  for (const path of removed) filing.remove(path);
  const fresh = candidates.filter(({ kind, knownHash }) => kind === 'article' && knownHash === undefined);
  const { firstBodies = Number.POSITIVE_INFINITY } = context;
  const headsFirst = fresh.length > firstBodies;
  const isFirstFill = isFirst && headsFirst;
  if (isFirstFill) served.changesEverything();
  for (const { kind, slug, stamp } of candidates) {
    if (kind !== 'article') continue;
    if (isFirstFill) announce(index, kind, slug, stamp.path);
    else filing.targets.announce(kind, slug, stamp.path);
  }

  for (const kind of ORDER) {
    const ofKind = candidates.filter((candidate) => candidate.kind === kind);
    if (kind === 'article' && headsFirst) {
      await filing.fileAll(ofKind.filter(({ knownHash }) => knownHash !== undefined));
      await fileHeads(filing, fresh, isFirstFill);
    } else await filing.fileAll(ofKind);
    if (kind === 'site') filing.readSite();
  }
  await (isFirstFill ? filing.settleAll() : filing.settle());
  if (headsFirst) await checkFirstBodies(filing, firstBodies);
  await followSite(filing, before);
  context.beforeCommit?.(served.changedTags);
  return filing.result();
}

/** Reading times depend on the site's language, and months on its time zone. */
async function followSite(filing: Filing, before: ReturnType<Filing['readSite']>): Promise<void> {
  if (before === undefined) return;
  if (before.language === filing.lang && before.timezone === filing.timezone) return;
  const paths = filing.index.all("SELECT path FROM file WHERE kind IN ('article', 'page')").map((row) => row.path as string);
  if (before.language !== filing.lang) for (const path of paths) if (!filing.changed.has(path)) await filing.parseAgain(path);
  if (before.timezone !== filing.timezone) for (const path of paths) filing.served.refile(path, filing.timezone);
}
