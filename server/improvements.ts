/**
 * The best coding takes ten times as long as the quick one: it is made for what is asked for again, one at a time, while
 * the process has little else to do.
 */
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

/** A process whose event loop was busy for less than this share of a while is calm. */
const CALM = 0.5;
const WHILE_MS = 100;

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

async function calm(): Promise<void> {
  let busy = 1;
  while (busy >= CALM) {
    const before = performance.eventLoopUtilization();
    await setTimeout(WHILE_MS, undefined, { ref: false });
    busy = performance.eventLoopUtilization(before).utilization;
  }
}
