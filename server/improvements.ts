/**
 * The best coding takes ten times as long as the quick one: it is made for what is asked for again, one at a time, while
 * the process has little else to do.
 */
import { calm } from './calm.ts';

export class Improvements {
  readonly #improve: (key: string) => Promise<void>;
  readonly #keys = new Set<string>();
  #running = false;

  /** @param improve resolves whatever comes of it */
  constructor(improve: (key: string) => Promise<void>) {
    this.#improve = improve;
  }

  add(key: string): void {
    this.#keys.add(key);
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (const key of this.#keys) {
      await calm();
      this.#keys.delete(key);
      await this.#improve(key);
    }
    this.#running = false;
  }
}
