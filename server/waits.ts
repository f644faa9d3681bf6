/** How long several have been waiting for the same thing, all together. */
export class Waits {
  #count = 0;
  #since = 0;

  /** @param now when another begins to wait, in milliseconds */
  add(now: number): void {
    this.#count += 1;
    this.#since += now;
  }

  /** Milliseconds: one who waits for long comes up to many who came just now. */
  sum(now: number): number {
    return this.#count * now - this.#since;
  }
}
