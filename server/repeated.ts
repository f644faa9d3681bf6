/** Work that is done again and again, and sooner when it is asked for: one at a time, however many ask, and not too often. */

/** The least time between two beginnings, in milliseconds. */
const LEAST_MS = 250;

export class Repeated {
  /** Milliseconds between an end and the next beginning. Work that takes longer is done less often. */
  interval: number;
  readonly #work: () => Promise<unknown>;
  readonly #least: number;
  #timer: NodeJS.Timeout | undefined;
  #isRunning = false;
  #isAsked = false;
  #isClosed = false;
  /** What comes of the run that begins next. */
  #next = Promise.withResolvers<void>();
  #begun = Number.NEGATIVE_INFINITY;

  /** @param work that reports its own failures */
  constructor(work: () => Promise<unknown>, interval: number, least = LEAST_MS) {
    this.#work = work;
    this.interval = interval;
    this.#least = least;
  }

  start(): void {
    this.#runIn(this.interval);
  }

  /** Once as soon as it may be; asked while it runs, once more after. Resolves when that is done. */
  now(): Promise<void> {
    const { promise } = this.#next;
    if (this.#isRunning) this.#isAsked = true;
    else this.#runIn(Math.max(0, this.#begun + this.#least - performance.now()));
    return promise;
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #runIn(delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#isClosed) this.#timer = setTimeout(() => void this.#run(), delay);
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    this.#isAsked = false;
    this.#begun = performance.now();
    const { resolve } = this.#next;
    this.#next = Promise.withResolvers();
    await this.#work().catch(() => undefined); // said where it failed
    this.#isRunning = false;
    resolve();
    if (this.#isAsked) void this.now();
    else this.#runIn(Math.max(this.interval, performance.now() - this.#begun));
  }
}
