/** The serving side of the thread that renders. */
import { Worker } from 'node:worker_threads';
import type { ReadingOptions, Wanted } from '#engine/open-reading.ts';
import type { Made } from './document.ts';
import type { RendererMessage, RendererOptions, RendererRequest } from './renderer-worker.ts';

/** Of the thread, in MB. V8 would take a share of the machine. */
const HEAP = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 512 };

export class Renderer {
  readonly #worker: Worker;
  readonly #asked = new Map<number, PromiseWithResolvers<Made>>();
  readonly #ready = Promise.withResolvers<void>();
  #last = 0;
  /** Hears what pages went without. */
  onWanted: (wanted: Wanted) => void = () => undefined;

  constructor(workerData: RendererOptions) {
    this.#worker = new Worker(new URL('./renderer-worker.ts', import.meta.url), { workerData, resourceLimits: HEAP });
    this.#worker.on('message', (message: RendererMessage) => this.#hear(message));
    this.#worker.on('error', (error) => {
      throw error; // as an error in this thread would be: the process cannot know what it holds
    });
  }

  /** Resolves when pages can be asked for; the edition may come before or after. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** Pages asked for from then on are of this edition as it is now. */
  follow(edition: ReadingOptions): void {
    this.#tell({ edition });
  }

  /** Rejects when what is at the key cannot be made. */
  make(key: string): Promise<Made> {
    this.#last += 1;
    const asked = Promise.withResolvers<Made>();
    this.#asked.set(this.#last, asked);
    this.#tell({ id: this.#last, key });
    return asked.promise;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #tell(request: RendererRequest): void {
    this.#worker.postMessage(request);
  }

  #hear(message: RendererMessage): void {
    if ('ready' in message) return this.#ready.resolve();
    if ('wanted' in message) return this.onWanted(message.wanted);
    const asked = this.#asked.get(message.id);
    this.#asked.delete(message.id);
    if ('failure' in message) asked?.reject(message.failure);
    else asked?.resolve({ ...message.made, body: Buffer.from(message.made.body.buffer) });
  }
}
