/**
 * Content that changed, or whose time has come → what was made from it is let go, whoever listens hears of it, and what
 * most readers ask for is made before they do.
 */
import type { Checked } from '#engine/index/indexer-worker.ts';
import type { Engine } from '#engine/open.ts';
import { formatProblem } from '#engine/problem.ts';
import { findNextDue, listDueTags } from '#engine/query/due.ts';
import { listHotAddresses } from '#engine/query/hot-addresses.ts';
import { listProblems } from '#engine/query/problems.ts';
import type { Documents } from './documents.ts';
import type { Logger } from './log.ts';

/** What was published. */
export interface Publication {
  /** Names of what answers were made from and is another now. */
  tags: readonly string[];
  /** What is served since, where the source has commits. */
  commit: string | undefined;
}

export interface PublisherOptions {
  engine: Engine;
  documents: Documents;
  log: Logger;
  /** Milliseconds since the epoch; the engine's own. */
  clock?: (() => number) | undefined;
}

/** Problems of one publication that are written to the log; all are at `/readyz?verbose`. */
const MOST_LOGGED = 50;

export class Publisher {
  readonly #options: PublisherOptions;
  readonly #clock: () => number;
  /** Called after pages were let go, before any is made anew. */
  readonly listeners: ((publication: Publication) => void)[] = [];
  #publications = 0;
  #seen: number;
  #nextDue: number;

  constructor(options: PublisherOptions) {
    this.#options = options;
    this.#clock = options.clock ?? Date.now;
    this.#seen = this.#clock();
    this.#nextDue = findNextDue(options.engine.read(), this.#seen);
  }

  /**
   * Publishes what the source has; what is served stays where that fails. Pages are made anew after it.
   * @param within paths that may have changed; everything when absent
   */
  async publish(within?: readonly string[]): Promise<void> {
    const { engine, log } = this.#options;
    const heldBefore = engine.held?.commit;
    const commitBefore = engine.commit;
    try {
      const { snapshot, changedPaths, changedTags, commit, held } = await engine.update(within);
      if (held !== undefined && held.commit !== heldBefore) log.error(held, HELD);
      if (changedPaths.length === 0 && changedTags.length === 0 && commit === commitBefore) return;
      const purged = this.#letGo(changedTags);
      log.info({ snapshot, changed: changedPaths.length, purged, commit }, 'published');
      this.#tellProblems(new Set(changedPaths));
      this.#nextDue = findNextDue(engine.read(), this.#seen);
    } catch (error) {
      log.error({ err: error }, 'nothing was published');
      return;
    }
    void this.warm(); // what comes next need not wait for it
  }

  /** Lets go, softly, of what was made of stories whose bodies were checked since: they are the same but for their reading time. */
  takeChecked({ changedPaths, changedTags, waiting }: Checked): void {
    const { engine, log } = this.#options;
    const purged = this.#letGo(changedTags, 'soft');
    log.debug({ checked: changedPaths.length, purged, waiting }, 'bodies were checked');
    if (waiting === 0) log.info('all bodies are checked');
    this.#tellProblems(new Set(changedPaths));
    this.#nextDue = findNextDue(engine.read(), this.#seen);
  }

  /** Publishes what came due since it was asked last. The clock may have gone on while the machine slept, or back. */
  tick(): void {
    const [before, now] = [this.#seen, this.#clock()];
    this.#seen = now;
    if (now >= before && now < this.#nextDue) return;
    const { engine, log } = this.#options;
    const due = listDueTags(engine.read(), Math.min(before, now), Math.max(before, now));
    this.#nextDue = findNextDue(engine.read(), now);
    if (due.length === 0) return;
    const purged = this.#letGo(due);
    log.info({ purged }, 'published what came due');
    void this.warm();
  }

  /** A later publication takes over from an earlier one. */
  async warm(): Promise<void> {
    this.#publications += 1;
    const own = this.#publications;
    await this.#makeHot(() => own === this.#publications);
  }

  /** All of it, whatever is published meanwhile: for who is to have it before the first reader comes. */
  async warmWhole(): Promise<void> {
    await this.#makeHot(() => true);
  }

  /** One at a time: readers come first. */
  async #makeHot(goesOn: () => boolean): Promise<void> {
    const { engine, documents } = this.#options;
    for (const address of listHotAddresses(engine.read())) {
      if (!goesOn()) return;
      await documents.find(address).catch(() => undefined); // reported by Documents
    }
  }

  #letGo(tags: readonly string[], how: 'soft' | 'hard' = 'hard'): number {
    const { documents, engine, log } = this.#options;
    const purged = documents.purge(tags, how);
    for (const listen of this.listeners) {
      try {
        listen({ tags, commit: engine.commit });
      } catch (error) {
        log.error({ err: error }, 'a listener failed');
      }
    }
    return purged;
  }

  #tellProblems(paths: ReadonlySet<string>): void {
    const { engine, log } = this.#options;
    const problems = listProblems(engine.read(), engine.pictures.failures).filter(({ path }) => paths.has(path));
    for (const problem of problems.slice(0, MOST_LOGGED)) log.warn(problem, formatProblem(problem));
    if (problems.length > MOST_LOGGED) log.warn(`${problems.length - MOST_LOGGED} more problems are at /readyz?verbose`);
  }
}

const HELD = 'a commit is held, because it takes away more than a fifth of what is public: start with ALLOW_SHRINK=<commit> if it should';
