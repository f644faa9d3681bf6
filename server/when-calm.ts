/** What is to be done to documents and no reader waits for, one at a time, while the process has little else to do: first to those that are asked for most. */
import { calm } from './calm.ts';

export class WhenCalm {
  readonly #work: (key: string) => Promise<void>;
  readonly #mostMs: number | undefined;
  /** How often each was asked for. */
  readonly #keys = new Map<string, number>();
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
    this.#keys.set(key, (this.#keys.get(key) ?? 0) + 1);
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#keys.size > 0) {
      await calm(this.#mostMs);
      const key = this.#takeMostAsked();
      await this.#work(key);
    }
    this.#running = false;
  }

  #takeMostAsked(): string {
    let [found, most] = ['', 0];
    for (const [key, asked] of this.#keys) if (asked > most) [found, most] = [key, asked];
    this.#keys.delete(found);
    return found;
  }
}
