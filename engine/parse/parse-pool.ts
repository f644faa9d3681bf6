/** Threads that parse, so that no text can hold up whoever serves, and so that a parse can be ended. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { WORK_LIMIT_MS, worksTooLong } from './time-limit.ts';
import type { Message, Request, Tasks } from './worker.ts';

/** The parse was ended, or its thread died: the text is at fault, not the caller. */
export class ParseAborted extends Error {
  override name = 'ParseAborted';
}

interface Job {
  request: Request;
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

interface Thread {
  worker: Worker;
  job?: Job | undefined;
  /** Ends the watch over its job. */
  watch?: AbortController | undefined;
  /** Ends it when it has had nothing to do for a while. */
  rest?: NodeJS.Timeout | undefined;
}

/** Of a thread. A text for which this is not enough ends its thread, and no other. */
const HEAP = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };

/** How long a thread that is not the last waits for more before it gives its memory back, in milliseconds. */
const REST_MS = 10_000;

export class ParsePool {
  readonly #blocks: string;
  readonly #size: number;
  readonly #restMs: number;
  readonly #threads = new Set<Thread>();
  readonly #queue: Job[] = [];
  #closed = false;

  /** @param blocks URL of the module that exports the registry as `blocks` */
  constructor(blocks: string, size = Math.max(1, Math.min(4, availableParallelism())), restMs = REST_MS) {
    this.#blocks = blocks;
    this.#size = size;
    this.#restMs = restMs;
  }

  /** How many texts are parsed at the same time. */
  get size(): number {
    return this.#size;
  }

  /** How many threads there are at the moment. */
  get threads(): number {
    return this.#threads.size;
  }

  run<Name extends keyof Tasks>(name: Name, given: Tasks[Name]['given']): Promise<Tasks[Name]['answer']> {
    return new Promise((resolve, reject) => {
      const request = { name, given } as Request;
      this.#queue.push({ request, resolve: resolve as Job['resolve'], reject });
      this.#assign();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#threads].map((thread) => thread.worker.terminate()));
  }

  #assign(): void {
    if (this.#closed || this.#queue.length === 0) return;
    const idle = [...this.#threads].find((thread) => thread.job === undefined);
    const thread = idle ?? (this.#threads.size < this.#size ? this.#start() : undefined);
    if (thread === undefined) return;
    clearTimeout(thread.rest);
    thread.job = this.#queue.shift();
    thread.worker.ref();
    thread.worker.postMessage(thread.job?.request);
  }

  #start(): Thread {
    const workerData = { blocks: this.#blocks };
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData, resourceLimits: HEAP });
    const thread: Thread = { worker };
    this.#threads.add(thread);
    worker.on('message', (message: Message) => this.#hear(thread, message));
    worker.on('error', (error) => this.#lose(thread, error));
    worker.on('exit', () => this.#lose(thread, new Error('the parser stopped')));
    worker.unref();
    return thread;
  }

  #hear(thread: Thread, message: Message): void {
    if ('begun' in message) return void this.#watch(thread, message.begun);
    const { job } = thread;
    thread.watch?.abort();
    thread.job = undefined;
    thread.worker.unref();
    if ('answer' in message) job?.resolve(message.answer);
    else job?.reject(new Error(message.failure));
    thread.rest = setTimeout(() => this.#dismiss(thread), this.#restMs).unref();
    this.#assign();
  }

  /** One stays, so that what is saved next is parsed at once. */
  #dismiss(thread: Thread): void {
    if (this.#threads.size > 1 && this.#threads.delete(thread)) void thread.worker.terminate();
  }

  async #watch(thread: Thread, begun: NodeJS.CpuUsage): Promise<void> {
    thread.watch = new AbortController();
    if (await worksTooLong(thread.worker, begun, thread.watch.signal))
      this.#lose(thread, new Error(`it takes longer than ${WORK_LIMIT_MS / 1_000} seconds`));
  }

  /** The thread is gone or is made to go; its job fails alone. */
  #lose(thread: Thread, cause: Error): void {
    if (!this.#threads.delete(thread)) return;
    thread.watch?.abort();
    void thread.worker.terminate();
    thread.job?.reject(new ParseAborted(cause.message, { cause }));
    this.#assign();
  }
}
