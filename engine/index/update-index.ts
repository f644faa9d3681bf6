/** Brings the index to the state of its source: what changed is parsed, checked and filed, in one transaction. */
import type { DatabaseSync } from 'node:sqlite';
import type { ParsedFile } from '../parse/parse-file.ts';
import { ParseAborted, type ParsePool } from '../parse/parse-pool.ts';
import { FILE_START } from '../problem.ts';
import type { Site } from '../schema/site.ts';
import type { Move, Source } from '../source/source.ts';
import { tags } from '../tags.ts';
import { type Candidate, hashOf, readCandidate, scan } from './changed-files.ts';
import { checkBesideOthers, isSound } from './check-edition.ts';
import { noteMoves } from './moved-stories.ts';
import { ServedRows } from './served-rows.ts';
import { Statements } from './statements.ts';
import { TargetChanges } from './target-changes.ts';
import { forgetFile, touchFile, writeFile } from './write-file.ts';

export interface UpdateContext {
  source: Source;
  pool: ParsePool;
  /** Hashes of the standing pages that the site compiles, by name: an identical file in the edition is that page. */
  compiledPages: ReadonlyMap<string, string>;
  /** Paths that may have changed; everything when absent. */
  within?: readonly string[] | undefined;
  /** Files that got other names since the last update, oldest first. */
  moves?: readonly Move[] | undefined;
  /** Sees what changed before it is committed; whatever it throws undoes the update. */
  beforeCommit?(changedTags: ReadonlySet<string>): void;
}

export interface UpdateResult {
  /** Counts committed changes; readers tell snapshots apart by it. */
  snapshot: number;
  changedPaths: string[];
  /** Names of what answers were made from that changed (`tags.ts`). */
  changedTags: string[];
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
    const result = await new Update(new Statements(db), context).run();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK'); // a full disk has ended it already
    throw error;
  }
}

class Update {
  readonly #index: Statements;
  readonly #context: UpdateContext;
  readonly #targets: TargetChanges;
  readonly #served: ServedRows;
  readonly #changed = new Set<string>();
  #lang = 'en';
  #timezone = 'UTC';

  constructor(index: Statements, context: UpdateContext) {
    this.#index = index;
    this.#context = context;
    this.#targets = new TargetChanges(index);
    this.#served = new ServedRows(index);
  }

  async run(): Promise<UpdateResult> {
    const before = this.#readSite();
    const { candidates, removed } = scan(this.#index.db, this.#context.source, this.#context.within);
    for (const name of noteMoves(this.#index, this.#context.moves ?? [])) this.#served.changedTags.add(tags.alias(name));
    for (const path of removed) this.#remove(path);
    for (const { kind, slug, stamp } of candidates) if (kind === 'article') this.#targets.announce(kind, slug, stamp.path);

    for (const kind of ORDER) {
      const ofKind = candidates.filter((candidate) => candidate.kind === kind);
      await this.#fileAll(ofKind);
      if (kind === 'site') this.#readSite();
    }
    await this.#recheck(this.#targets.affectedPaths());
    if (before !== undefined && before.language !== this.#lang) await this.#parseAllAgain();
    else if (before !== undefined && before.timezone !== this.#timezone) this.#refileAll();
    this.#context.beforeCommit?.(this.#served.changedTags);
    return { snapshot: this.#commitNumber(), changedPaths: [...this.#changed], changedTags: [...this.#served.changedTags] };
  }

  #readSite(): Pick<Site, 'language' | 'timezone'> | undefined {
    const row = this.#index.get('SELECT data FROM site LIMIT 1');
    if (row === undefined) return undefined;
    const site = JSON.parse(row.data as string) as Site;
    this.#lang = site.language;
    this.#timezone = site.timezone;
    return site;
  }

  /** As many at a time as are parsed at a time, so that an archive never has to fit in memory. */
  async #fileAll(candidates: readonly Candidate[]): Promise<void> {
    const queue = candidates[Symbol.iterator]();
    const lane = async () => {
      for (const candidate of queue) await this.#file(candidate);
    };
    await Promise.all(Array.from({ length: this.#context.pool.size * 2 }, lane));
  }

  async #file(candidate: Candidate): Promise<void> {
    const bytes = readCandidate(this.#context.source, candidate);
    if (bytes === undefined) return this.#remove(candidate.stamp.path);
    const hash = hashOf(bytes);
    if (hash === candidate.knownHash) return touchFile(this.#index, candidate.stamp);

    const { kind, slug, stamp } = candidate;
    const isCompiled = kind === 'page' && this.#context.compiledPages.get(slug) === hash;
    const parsed = isCompiled ? NOTHING_TO_SAY : await this.#parse(candidate, bytes);
    this.#changed.add(stamp.path);
    this.#targets.before(stamp.path);
    writeFile(this.#index, candidate, hash, parsed);
    this.#targets.after(stamp.path);
    checkBesideOthers(this.#index, stamp.path);
    if (isCompiled) this.#served.remove(stamp.path);
    else if (isSound(this.#index, stamp.path)) this.#served.write(candidate, hash, parsed, bytes, this.#timezone);
  }

  async #parse({ kind, slug, stamp }: Candidate, bytes: Uint8Array<ArrayBuffer>): Promise<ParsedFile> {
    const refusal = this.#context.source.refusalOf?.(stamp.path);
    if (refusal !== undefined) return refused(kind, refusal);
    if (kind === 'misplaced') return MISPLACED;
    try {
      return await this.#context.pool.run('file', { kind, slug, bytes, lang: this.#lang });
    } catch (error) {
      if (!(error instanceof ParseAborted)) throw error;
      const message = `This cannot be read: ${error.message}. Look for very deep nesting or thousands of unmatched marks.`;
      return { references: [], problems: [{ ...FILE_START, severity: 'error', code: `${kind}/too-complex`, message }] };
    }
  }

  #remove(path: string): void {
    this.#changed.add(path);
    this.#targets.before(path);
    forgetFile(this.#index, path);
    this.#served.remove(path);
  }

  /** Files that did not change themselves, but what they name did. */
  async #recheck(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      checkBesideOthers(this.#index, path);
      const isServed = this.#index.get('SELECT 1 FROM file f JOIN article a ON a.path = f.path AND a.hash = f.hash WHERE f.path = ?', path);
      if (isServed === undefined && isSound(this.#index, path) && !this.#changed.has(path)) await this.#parseAgain(path);
      else this.#served.refile(path, this.#timezone);
    }
  }

  async #parseAgain(path: string): Promise<void> {
    const row = this.#index.get('SELECT kind, slug, size, modified, inode FROM file WHERE path = ?', path);
    if (row === undefined) return;
    const { kind, slug, size, modified, inode } = row as unknown as Candidate & Candidate['stamp'];
    await this.#file({ kind, slug, stamp: { path, size, modified, inode } });
  }

  async #parseAllAgain(): Promise<void> {
    for (const path of this.#textPaths()) if (!this.#changed.has(path)) await this.#parseAgain(path);
  }

  #refileAll(): void {
    for (const path of this.#textPaths()) this.#served.refile(path, this.#timezone);
  }

  #textPaths(): string[] {
    return this.#index.all("SELECT path FROM file WHERE kind IN ('article', 'page')").map((row) => row.path as string);
  }

  #commitNumber(): number {
    if (this.#changed.size > 0) this.#index.run("UPDATE meta SET value = value + 1 WHERE key = 'snapshot'");
    return Number(this.#index.get("SELECT value FROM meta WHERE key = 'snapshot'")?.value);
  }
}

const NOTHING_TO_SAY: ParsedFile = { references: [], problems: [] };

/** What the source does not read is an error where something was to be published, and a warning elsewhere. */
function refused(kind: Candidate['kind'], message: string): ParsedFile {
  const severity = kind === 'misplaced' ? 'warning' : 'error';
  return { references: [], problems: [{ ...FILE_START, severity, code: 'edition/refused-file', message }] };
}

const MISPLACED: ParsedFile = {
  references: [],
  problems: [
    {
      ...FILE_START,
      severity: 'warning',
      code: 'edition/misplaced-file',
      message: 'Nothing reads a file of this name here: is it in the right folder, and does it end in .yaml or .mdx?',
    },
  ],
};
