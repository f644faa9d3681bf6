/** Threads that parse, so that no text can hold up whoever serves, and so that a parse can be ended. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Message, Request, Tasks } from './worker.ts';

/** A parse that takes longer than this is ended, so that none holds anybody up for two seconds. */
const TIME_LIMIT_MS = 1_800;

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
  timer?: NodeJS.Timeout | undefined;
}

export class ParsePool {
  readonly #blocks: string;
  readonly #size: number;
  readonly #threads = new Set<Thread>();
  readonly #queue: Job[] = [];
  #closed = false;

  /** @param blocks URL of the module that exports the registry as `blocks` */
  constructor(blocks: string, size = Math.max(1, Math.min(4, availableParallelism()))) {
    this.#blocks = blocks;
    this.#size = size;
  }

  /** How many texts are parsed at the same time. */
  get size(): number {
    return this.#size;
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
    thread.job = this.#queue.shift();
    thread.worker.ref();
    thread.worker.postMessage(thread.job?.request);
  }

  #start(): Thread {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { blocks: this.#blocks } });
    const thread: Thread = { worker };
    this.#threads.add(thread);
    worker.on('message', (message: Message) => this.#hear(thread, message));
    worker.on('error', (error) => this.#lose(thread, error));
    worker.on('exit', () => this.#lose(thread, new Error('the parser stopped')));
    worker.unref();
    return thread;
  }

  #hear(thread: Thread, message: Message): void {
    if (message === 'begun') {
      thread.timer = setTimeout(() => this.#lose(thread, new Error(`it takes longer than ${TIME_LIMIT_MS / 1000} seconds`)), TIME_LIMIT_MS);
      return;
    }
    const { job } = thread;
    clearTimeout(thread.timer);
    thread.job = undefined;
    thread.worker.unref();
    if ('answer' in message) job?.resolve(message.answer);
    else job?.reject(new Error(message.failure));
    this.#assign();
  }

  /** The thread is gone or is made to go; its job fails alone. */
  #lose(thread: Thread, cause: Error): void {
    if (!this.#threads.delete(thread)) return;
    clearTimeout(thread.timer);
    void thread.worker.terminate();
    thread.job?.reject(new ParseAborted(cause.message, { cause }));
    this.#assign();
  }
}
