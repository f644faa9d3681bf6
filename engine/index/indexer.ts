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
    const worker = this.#worker;
    worker.ref();
    return new Promise<UpdateResult>((resolve, reject) => {
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
      worker.on('error', fail).on('message', hear).postMessage('update');
    });
  }
}
