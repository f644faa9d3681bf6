/** What is to be done to documents and no reader waits for, one at a time, while the process has little else to do. */
import { calm } from './calm.ts';

export class WhenCalm {
  readonly #work: (key: string) => Promise<void>;
  readonly #mostMs: number | undefined;
  readonly #keys = new Set<string>();
  #running = false;

  /**
   * @param work resolves whatever comes of it
   * @param mostMs how long each is put off in a rush, in milliseconds; for as long as it lasts when absent
   */
  constructor(work: (key: string) => Promise<void>, mostMs?: number) {
    this.#work = work;
    this.#mostMs = mostMs;
  }

  /** How many wait. */
  get size(): number {
    return this.#keys.size;
  }

  add(key: string): void {
    this.#keys.add(key);
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (const key of this.#keys) {
      await calm(this.#mostMs);
      this.#keys.delete(key);
      await this.#work(key);
    }
    this.#running = false;
  }
}
