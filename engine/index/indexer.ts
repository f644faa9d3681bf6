/** The serving side of the thread that writes. */
import { Worker } from 'node:worker_threads';
import type { Indexed, IndexerMessage, IndexerOptions } from './indexer-worker.ts';

/** Paths that may have changed, or all of them. */
type Within = ReadonlySet<string> | 'all';

export class Indexer {
  readonly #worker: Worker;
  #running: Promise<Indexed> | undefined;
  #next: Promise<Indexed> | undefined;
  #within: Within = new Set();

  constructor(options: IndexerOptions) {
    this.#worker = new Worker(new URL('./indexer-worker.ts', import.meta.url), { workerData: options });
    this.#worker.unref();
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

  async close(): Promise<void> {
    await (this.#next ?? this.#running)?.catch(() => undefined);
    await this.#worker.terminate();
  }

  async #runNext(): Promise<Indexed> {
    await this.#running?.catch(() => undefined);
    const within = this.#within;
    this.#within = new Set();
    this.#next = undefined;
    this.#running = this.#ask(within).finally(() => {
      this.#running = undefined;
    });
    try {
      return await this.#running;
    } catch (error) {
      this.#within = 'all'; // what was to be read is not known to have been
      throw error;
    }
  }

  #ask(within: Within): Promise<Indexed> {
    const worker = this.#worker;
    worker.ref();
    return new Promise<Indexed>((resolve, reject) => {
      const settle = () => {
        worker.off('error', fail).off('message', hear).unref();
      };
      const fail = (error: Error) => {
        settle();
        reject(error);
      };
      const hear = (message: IndexerMessage) => {
        if ('failure' in message) return fail(new Error(message.failure));
        settle();
        resolve(message.result);
      };
      worker
        .on('error', fail)
        .on('message', hear)
        .postMessage(within === 'all' ? undefined : [...within]);
    });
  }
}
