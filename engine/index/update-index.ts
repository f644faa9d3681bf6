/** Brings the index to the state of its source: what changed is parsed, checked and filed, in one transaction. */
import type { DatabaseSync } from 'node:sqlite';
import type { ParsedFile } from '../parse/parse-file.ts';
import { ParseAborted, type ParsePool } from '../parse/parse-pool.ts';
import { FILE_START } from '../problem.ts';
import type { Site } from '../schema/site.ts';
import type { Source } from '../source/source.ts';
import { type Candidate, hashOf, readCandidate, scan } from './changed-files.ts';
import { checkBesideOthers, isSound } from './check-edition.ts';
import { Statements } from './statements.ts';
import { TargetChanges } from './target-changes.ts';
import { refileArticle, removeArticle, writeArticle } from './write-article.ts';
import { forgetFile, touchFile, writeFile } from './write-file.ts';
import { removeTaxonomy, writeTaxonomy } from './write-taxonomy.ts';

export interface UpdateContext {
  source: Source;
  pool: ParsePool;
  /** Hashes of the standing pages that the site compiles, by name: an identical file in the edition is that page. */
  compiledPages: ReadonlyMap<string, string>;
}

export interface UpdateResult {
  /** Counts committed changes; readers tell snapshots apart by it. */
  snapshot: number;
  changedPaths: string[];
}

/** Kinds in the order in which they are filed: what articles refer to is there before them. */
const ORDER: readonly Candidate['kind'][] = ['site', 'section', 'author', 'topic', 'picture', 'article', 'front', 'page', 'misplaced'];

/**
 * @param db inside a write transaction, which is committed here, or rolled back when the source fails
 */
export async function updateIndex(db: DatabaseSync, context: UpdateContext): Promise<UpdateResult> {
  try {
    const result = await new Update(new Statements(db), context).run();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

class Update {
  readonly #index: Statements;
  readonly #context: UpdateContext;
  readonly #targets: TargetChanges;
  readonly #changed = new Set<string>();
  #lang = 'en';
  #timezone = 'UTC';

  constructor(index: Statements, context: UpdateContext) {
    this.#index = index;
    this.#context = context;
    this.#targets = new TargetChanges(index);
  }

  async run(): Promise<UpdateResult> {
    const before = this.#readSite();
    const { candidates, removed } = scan(this.#index.db, this.#context.source);
    for (const path of removed) this.#remove(path);
    for (const { kind, slug, stamp } of candidates) if (kind === 'article') this.#targets.announce(kind, slug, stamp.path);

    for (const kind of ORDER) {
      const ofKind = candidates.filter((candidate) => candidate.kind === kind);
      await this.#fileAll(ofKind);
      if (kind === 'site') this.#readSite();
    }
    await this.#recheck(this.#targets.affectedPaths());
    if (before.language !== this.#lang) await this.#refile('reparse');
    else if (before.timezone !== this.#timezone) await this.#refile('lists');
    return { snapshot: this.#commitNumber(), changedPaths: [...this.#changed] };
  }

  #readSite(): Pick<Site, 'language' | 'timezone'> {
    const row = this.#index.get('SELECT data FROM site LIMIT 1');
    const site = row === undefined ? { language: this.#lang, timezone: this.#timezone } : (JSON.parse(row.data as string) as Site);
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
    if (isCompiled) removeTaxonomy(this.#index, kind, stamp.path);
    else if (isSound(this.#index, stamp.path)) this.#serve(candidate, hash, parsed, bytes);
  }

  #serve({ kind, slug, stamp: { path } }: Candidate, hash: string, parsed: ParsedFile, bytes: Uint8Array): void {
    if (kind === 'article') writeArticle(this.#index, { path, slug, hash, source: bytes, parsed }, this.#timezone);
    else writeTaxonomy(this.#index, kind, path, slug, hash, parsed, bytes);
  }

  async #parse({ kind, slug }: Candidate, bytes: Uint8Array<ArrayBuffer>): Promise<ParsedFile> {
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
    const row = this.#index.get('SELECT kind FROM file WHERE path = ?', path);
    this.#changed.add(path);
    this.#targets.before(path);
    forgetFile(this.#index, path);
    if (row?.kind === 'article') removeArticle(this.#index, path);
    else removeTaxonomy(this.#index, row?.kind as Candidate['kind'], path);
  }

  /** Files that did not change themselves, but what they name did. */
  async #recheck(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      checkBesideOthers(this.#index, path);
      const sound = isSound(this.#index, path);
      const filed = this.#index.get(
        'SELECT f.hash = a.hash AS same, f.kind FROM file f LEFT JOIN article a ON a.path = f.path WHERE f.path = ?',
        path,
      );
      if (filed?.same === 1) this.#refileOne(path);
      else if (sound && !this.#changed.has(path)) await this.#parseAgain(path);
      else if (!sound) this.#dropHomeless(path);
    }
  }

  #refileOne(path: string): void {
    refileArticle(this.#index, path, this.#timezone);
    this.#dropHomeless(path);
  }

  /** A story whose category is gone has no address left, not even for its last good version. */
  #dropHomeless(path: string): void {
    if (
      this.#index.get(
        "SELECT 1 FROM article WHERE path = ? AND NOT EXISTS (SELECT 1 FROM target WHERE kind = 'category' AND value = category)",
        path,
      )
    )
      removeArticle(this.#index, path);
  }

  async #parseAgain(path: string): Promise<void> {
    const row = this.#index.get('SELECT kind, slug, size, modified, inode FROM file WHERE path = ?', path);
    if (row === undefined) return;
    const { kind, slug, size, modified, inode } = row as unknown as Candidate & Candidate['stamp'];
    await this.#file({ kind, slug, stamp: { path, size, modified, inode } });
  }

  async #refile(how: 'reparse' | 'lists'): Promise<void> {
    const paths = this.#index.all("SELECT path FROM file WHERE kind IN ('article', 'page')").map((row) => row.path as string);
    for (const path of paths) {
      if (how === 'lists') refileArticle(this.#index, path, this.#timezone);
      else if (!this.#changed.has(path)) await this.#parseAgain(path);
    }
  }

  #commitNumber(): number {
    if (this.#changed.size > 0) this.#index.run("UPDATE meta SET value = value + 1 WHERE key = 'snapshot'");
    return Number(this.#index.get("SELECT value FROM meta WHERE key = 'snapshot'")?.value);
  }
}

const NOTHING_TO_SAY: ParsedFile = { references: [], problems: [] };

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
