/** The serving side of the thread that writes. */
import { Worker } from 'node:worker_threads';
import type { IndexerMessage, IndexerOptions } from './indexer-worker.ts';
import type { UpdateResult } from './update-index.ts';

export class Indexer {
  readonly #worker: Worker;
  #running: Promise<UpdateResult> | undefined;

  constructor(options: IndexerOptions) {
    this.#worker = new Worker(new URL('./indexer-worker.ts', import.meta.url), { workerData: options });
    this.#worker.unref();
  }

  /** Brings the index to the state of the source. Calls made while one runs share the next. */
  async update(): Promise<UpdateResult> {
    while (this.#running !== undefined) await this.#running.catch(() => undefined);
    this.#running = this.#ask().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async close(): Promise<void> {
    await this.#running?.catch(() => undefined);
    await this.#worker.terminate();
  }

  #ask(): Promise<UpdateResult> {
    return new Promise((resolve, reject) => {
      this.#worker.ref();
      const settle = () => {
        this.#worker.unref();
        this.#worker.removeAllListeners();
      };
      this.#worker.once('error', (error) => (settle(), reject(error)));
      this.#worker.once('message', (message: IndexerMessage) => {
        settle();
        if ('result' in message) resolve(message.result);
        else reject(new Error(message.failure));
      });
      this.#worker.postMessage('update');
    });
  }
}
