/**
 * Tells the cache in front what was let go. A tag that could not be told is told again until it was: the cache keeps
 * documents for a day, so a purge that is lost is a page that is old for a day.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../log.ts';
import type { FrontCache, FrontCacheOptions, PurgeRequest } from './purge-request.ts';

/** How long one request may take, and how long is waited after one that failed: longer each time, to a limit. In milliseconds. */
const REQUEST_MS = 5_000;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 30_000;

/** After so long everything is told once more: an answer that was on its way when its tag was purged is kept by the cache after it. */
const AGAIN_MS = 1_000;

export class Purger {
  readonly #cache: FrontCache;
  readonly #options: FrontCacheOptions;
  readonly #log: Pick<Logger, 'error' | 'info'>;
  readonly #waiting = new Set<string>();
  #running: Promise<void> | undefined;
  #closed = false;

  constructor(cache: FrontCache, options: FrontCacheOptions, log: Pick<Logger, 'error' | 'info'>) {
    this.#cache = cache;
    this.#options = options;
    this.#log = log;
  }

  /** Returns at once. Tags that wait together are told together, each once. */
  purge(tags: readonly string[]): void {
    this.#tell(tags);
    setTimeout(() => this.#tell(tags), AGAIN_MS).unref();
  }

  #tell(tags: readonly string[]): void {
    if (this.#closed) return;
    for (const tag of tags) this.#waiting.add(tag);
    this.#running ??= this.#tellAll().finally(() => {
      this.#running = undefined;
    });
  }

  /** When everything was told. */
  async settled(): Promise<void> {
    await this.#running;
  }

  /** What was not told by then is not told. */
  close(): void {
    this.#closed = true;
  }

  async #tellAll(): Promise<void> {
    for (let pause = FIRST_WAIT_MS; this.#waiting.size > 0 && !this.#closed; ) {
      const tags = [...this.#waiting].slice(0, this.#cache.most);
      for (const tag of tags) this.#waiting.delete(tag);
      const failure = await send(this.#cache.request(tags, this.#options));
      if (failure === undefined) {
        pause = FIRST_WAIT_MS;
        continue;
      }
      for (const tag of tags) this.#waiting.add(tag);
      this.#log.error({ reason: failure, tags: this.#waiting.size, againInMs: pause }, 'the cache in front cannot be told what to let go');
      await wait(pause, undefined, { ref: false });
      pause = Math.min(pause * 2, LONGEST_WAIT_MS);
    }
  }
}

/** @returns why it failed, without the request's secrets; nothing when it was taken */
async function send({ url, ...request }: PurgeRequest): Promise<string | undefined> {
  try {
    const answer = await fetch(url, { ...request, signal: AbortSignal.timeout(REQUEST_MS), redirect: 'error' });
    await answer.body?.cancel();
    return answer.ok ? undefined : `it answered ${answer.status}`;
  } catch (error) {
    const { message, cause } = error as Error;
    return cause instanceof Error ? `${message}: ${cause.message}` : message;
  }
}
