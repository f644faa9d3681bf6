/** The bodies that were left for later, checked beside everything else until none is left. */
import { setTimeout } from 'node:timers/promises';
import type { Indexer } from './indexer.ts';
import type { Checked } from './indexer-worker.ts';
import type { WriteAheadLog } from './write-ahead-log.ts';

/** When bodies cannot be checked, they are tried again after so many milliseconds: the disk may be full. */
const RETRY_MS = 10_000;

/** Whoever keeps pages. */
export interface BodyListener {
  /** Readers see what was checked. */
  checked(checked: Checked): void;
  failed(error: unknown): void;
}

export class BodyChecks {
  readonly #indexer: Pick<Indexer, 'check' | 'want'>;
  readonly #show: (checked: Checked) => Checked;
  readonly #log: Pick<WriteAheadLog, 'shorten'>;
  #listener: BodyListener | undefined;
  /** Set once they may be checked. */
  #calm: (() => Promise<boolean>) | undefined;
  #working: Promise<void> | undefined;
  #waiting = 0;
  #closed = false;

  /** @param show brings readers to what was checked, and says what that changed for them */
  constructor(indexer: Pick<Indexer, 'check' | 'want'>, show: (checked: Checked) => Checked, log: Pick<WriteAheadLog, 'shorten'>) {
    this.#indexer = indexer;
    this.#show = show;
    this.#log = log;
  }

  /** How many are not checked yet. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Takes note of how many there are after an update. */
  expect(waiting: number): void {
    this.#waiting = waiting;
    this.#work();
  }

  /** A reader asked for a story whose body is one of them: it comes before the others. */
  want(slug: string): void {
    this.#indexer.want(slug);
  }

  listen(listener: BodyListener): void {
    this.#listener = listener;
  }

  /**
   * From now on they are checked; until then they wait, so that the site is served first.
   * @param calm resolves when some may be checked, and says whether the machine has nothing else to do
   */
  start(calm: () => Promise<boolean> = async () => true): void {
    this.#calm ??= calm;
    this.#work();
  }

  /** When none is left. */
  async settled(): Promise<void> {
    this.start();
    while (this.#working !== undefined) await this.#working;
  }

  close(): void {
    this.#closed = true;
  }

  #work(): void {
    const calm = this.#calm;
    if (calm === undefined || this.#waiting === 0) return;
    this.#working ??= this.#checkAll(calm).finally(() => {
      this.#working = undefined;
    });
  }

  async #checkAll(calm: () => Promise<boolean>): Promise<void> {
    while (this.#waiting > 0) {
      const cores = (await calm()) ? 'all' : 'all but one';
      if (this.#closed) return;
      try {
        const checked = await this.#indexer.check(cores);
        this.#waiting = checked.waiting;
        if (this.#closed) return;
        const shown = this.#show(checked);
        this.#listener?.checked(shown);
        if (this.#waiting > 0) await this.#log.shorten();
      } catch (error) {
        if (this.#closed) return;
        this.#listener?.failed(error);
        await setTimeout(RETRY_MS, undefined, { ref: false });
      }
    }
  }
}
