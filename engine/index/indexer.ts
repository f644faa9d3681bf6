/** The serving side of the thread that writes. */
import { Worker } from 'node:worker_threads';
import type { CheckCores, Checked, Indexed, IndexerMessage, IndexerOptions, IndexerRequest } from './indexer-worker.ts';

/** Paths that may have changed, or all of them. */
type Within = ReadonlySet<string> | 'all';

interface Asked {
  resolve(result: Indexed | Checked | undefined): void;
  reject(error: Error): void;
}

export class Indexer {
  readonly #worker: Worker;
  /** What the thread has not answered yet, in the order in which it will. */
  readonly #asked: Asked[] = [];
  #running: Promise<Indexed> | undefined;
  #next: Promise<Indexed> | undefined;
  #within: Within = new Set();

  constructor(options: IndexerOptions) {
    this.#worker = new Worker(new URL('./indexer-worker.ts', import.meta.url), { workerData: options });
    this.#worker
      .on('message', (message: IndexerMessage) => this.#hear(message))
      .on('error', (error) => this.#fail(error))
      .on('exit', () => this.#fail(new Error('the thread that writes has ended')))
      .unref();
  }

  /**
   * Brings the index to the state of the source. Calls made while one runs share the next.
   * @param within paths of files and folders that may have changed; everything when absent
   */
  update(within?: readonly string[]): Promise<Indexed> {
    this.#within = this.#within === 'all' || within === undefined ? 'all' : new Set([...this.#within, ...within]);
    this.#next ??= this.#runNext();
    return this.#next;
  }

  /** Checks bodies that were left for later: for some seconds, or until an update is asked for. */
  check(cores: CheckCores): Promise<Checked> {
    return this.#ask({ check: cores }) as Promise<Checked>;
  }

  /** Copies the log of what was written into the index. */
  async copyLog(): Promise<void> {
    await this.#ask('copy');
  }

  /** Has it made anew by the next update. */
  async forget(): Promise<void> {
    await this.#ask('forget');
    this.#within = 'all';
  }

  /** Has the body of a story checked before those of others. */
  want(slug: string): void {
    this.#worker.postMessage({ want: slug } satisfies IndexerRequest);
  }

  async close(): Promise<void> {
    await (this.#next ?? this.#running)?.catch(() => undefined);
    await this.#worker.terminate();
  }

  async #runNext(): Promise<Indexed> {
    await this.#running?.catch(() => undefined);
    const within = this.#within;
    this.#within = new Set();
    this.#next = undefined;
    this.#running = this.#ask({ update: within === 'all' ? undefined : [...within] }).finally(() => {
      this.#running = undefined;
    }) as Promise<Indexed>;
    try {
      return await this.#running;
    } catch (error) {
      this.#within = 'all'; // what was to be read is not known to have been
      throw error;
    }
  }

  #ask(request: IndexerRequest): Promise<Indexed | Checked | undefined> {
    this.#worker.ref();
    return new Promise((resolve, reject) => {
      this.#asked.push({ resolve, reject });
      this.#worker.postMessage(request);
    });
  }

  #hear(message: IndexerMessage): void {
    const asked = this.#asked.shift();
    if (this.#asked.length === 0) this.#worker.unref();
    if ('failure' in message) asked?.reject(new Error(message.failure));
    else asked?.resolve(message.result);
  }

  #fail(error: Error): void {
    for (const { reject } of this.#asked.splice(0)) reject(error);
  }
}
