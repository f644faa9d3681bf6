/** Files as they are read → rows: what is wrong with them, whom they answer to, and, of sound ones, what they are served from. */
import { inflateRawSync } from 'node:zlib';
import type { ParsedFile } from '../parse/parse-file.ts';
import type { Site } from '../schema/site.ts';
import type { Candidate } from './changed-files.ts';
import { checkBesideOthers, findSuspects, isSound } from './check-edition.ts';
import { NOTHING_TO_SAY, type ParseContext, parseCandidate, type ReadFile, readFile } from './parse-candidate.ts';
import { ServedRows } from './served-rows.ts';
import type { Statements } from './statements.ts';
import { TargetChanges } from './target-changes.ts';
import { forgetFile, forgetOtherNames, touchFile, writeFile } from './write-file.ts';

export interface UpdateResult {
  /** Counts committed changes; readers tell snapshots apart by it. */
  snapshot: number;
  changedPaths: string[];
  /** Names of what answers were made from that changed (`tags.ts`). */
  changedTags: string[];
}

/** The work of one write transaction. */
export class Filing {
  readonly index: Statements;
  readonly context: ParseContext;
  readonly served: ServedRows;
  /** Paths of the files that were filed, or went. */
  readonly changed = new Set<string>();
  targets: TargetChanges;
  lang = 'en';
  timezone = 'UTC';
  /** Paths of stories that had no served version before. */
  readonly #firstServed = new Set<string>();

  constructor(index: Statements, context: ParseContext) {
    this.index = index;
    this.context = context;
    this.targets = new TargetChanges(index);
    this.served = new ServedRows(index);
    this.readSite();
  }

  /** Takes language and time zone from the site as it is in the index. */
  readSite(): Pick<Site, 'language' | 'timezone'> | undefined {
    const row = this.index.get('SELECT data FROM site LIMIT 1');
    if (row === undefined) return undefined;
    const site = JSON.parse(row.data as string) as Site;
    this.lang = site.language;
    this.timezone = site.timezone;
    return site;
  }

  /** As many at a time as are parsed at a time, so that an archive never has to fit in memory. */
  async fileAll(candidates: readonly Candidate[]): Promise<void> {
    const queue = candidates[Symbol.iterator]();
    const lane = async () => {
      for (const candidate of queue) await this.file(candidate);
    };
    await Promise.all(Array.from({ length: this.context.pool.size * 2 }, lane));
  }

  async file(candidate: Candidate): Promise<void> {
    const read = this.read(candidate);
    if (read !== undefined) await this.write(read, await this.parse(read));
  }

  /** What is to be parsed; a file that is gone, or only has another stamp, is seen to at once. */
  read(candidate: Candidate): ReadFile | undefined {
    const file = readFile(this.context.source, candidate);
    if (file === undefined) this.remove(candidate.stamp.path);
    else if (file.hash === candidate.knownHash) touchFile(this.index, candidate.stamp);
    else return file;
    return undefined;
  }

  parse(file: ReadFile): Promise<ParsedFile> {
    return parseCandidate(this.context, this.lang, file);
  }

  async write({ candidate, bytes, hash }: ReadFile, parsed: ParsedFile): Promise<void> {
    const { path } = candidate.stamp;
    const wasSound = isSound(this.index, path);
    this.changed.add(path);
    this.targets.before(path);
    writeFile(this.index, candidate, hash, parsed);
    checkBesideOthers(this.index, path);
    if (parsed === NOTHING_TO_SAY) this.served.remove(path);
    else if (isSound(this.index, path)) this.serve(candidate, hash, parsed, bytes);
    else if (candidate.kind === 'article') await this.#fallBack(candidate, parsed, wasSound ? hash : undefined);
    this.targets.after(path);
  }

  serve(candidate: Candidate, hash: string, parsed: ParsedFile, bytes: Uint8Array): void {
    const { path } = candidate.stamp;
    if (!this.#isServed(path)) this.#firstServed.add(path);
    this.served.write(candidate, hash, parsed, bytes, this.timezone);
  }

  remove(path: string): void {
    this.changed.add(path);
    this.targets.before(path);
    forgetFile(this.index, path);
    this.served.remove(path);
  }

  /** Looks again at whatever refers to names that came, went or changed. */
  async settle(): Promise<void> {
    const affected = this.targets.affectedPaths();
    this.targets = new TargetChanges(this.index);
    for (const path of affected) await this.recheck(path);
  }

  /** The same where everything is new. */
  async settleAll(): Promise<void> {
    this.targets = new TargetChanges(this.index);
    for (const path of findSuspects(this.index)) await this.recheck(path);
  }

  /** A file that did not change itself, but what it names did. */
  async recheck(path: string): Promise<void> {
    checkBesideOthers(this.index, path);
    const sound = isSound(this.index, path);
    if (!sound && this.#firstServed.has(path)) return this.served.remove(path); // it has no earlier version to fall back on
    const isServed = this.index.get('SELECT 1 FROM file f JOIN article a ON a.path = f.path AND a.hash = f.hash WHERE f.path = ?', path);
    if (isServed === undefined && sound && !this.changed.has(path)) await this.parseAgain(path);
    else this.served.refile(path, this.timezone);
  }

  async parseAgain(path: string): Promise<void> {
    const candidate = findCandidate(this.index, path);
    if (candidate !== undefined) await this.file(candidate);
  }

  /** Counts the change, just before it is committed. */
  result(): UpdateResult {
    if (this.changed.size > 0) this.index.run("UPDATE meta SET value = value + 1 WHERE key = 'snapshot'");
    const snapshot = Number(this.index.get("SELECT value FROM meta WHERE key = 'snapshot'")?.value);
    return { snapshot, changedPaths: [...this.changed], changedTags: [...this.served.changedTags] };
  }

  /** An unsound story is served in its last good version. A broken one without such answers to its own name alone. */
  async #fallBack(candidate: Candidate, parsed: ParsedFile, unsound: string | undefined): Promise<void> {
    const { path } = candidate.stamp;
    await this.#vouch(candidate, unsound);
    if (parsed.data !== undefined || this.#isServed(path)) return;
    forgetOtherNames(this.index, path);
    checkBesideOthers(this.index, path);
  }

  /**
   * What is served of an unsound file was sound once; unless only its head was ever looked at: then it is looked at whole.
   * @param unsound hash of a version whose body is what made it unsound
   */
  async #vouch(candidate: Candidate, unsound: string | undefined): Promise<void> {
    const { path } = candidate.stamp;
    const row = this.index.get(
      'SELECT hash, source FROM article JOIN article_source ON article = id WHERE path = ? AND minutes IS NULL',
      path,
    );
    if (row === undefined) return;
    const bytes = new Uint8Array(inflateRawSync(row.source as Uint8Array));
    const hash = row.hash as string;
    const parsed = hash === unsound ? undefined : await this.parse({ candidate, bytes, hash });
    if (parsed?.data === undefined) this.served.remove(path);
    else this.served.write(candidate, hash, parsed, bytes, this.timezone);
  }

  #isServed(path: string): boolean {
    return this.index.get('SELECT 1 FROM article WHERE path = ?', path) !== undefined;
  }
}

/** A file that the index has, to be filed once more. */
export function findCandidate(index: Pick<Statements, 'get'>, path: string): Candidate | undefined {
  const row = index.get('SELECT kind, slug, size, modified, inode FROM file WHERE path = ?', path);
  if (row === undefined) return undefined;
  const { kind, slug, size, modified, inode } = row as unknown as Candidate & Candidate['stamp'];
  return { kind, slug, stamp: { path, size, modified, inode } };
}
