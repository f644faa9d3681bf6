/**
 * Remembers what was purged while something is being made: an answer begun before a purge and kept after it would be
 * stale for ever.
 */

export class Purges {
  #count = 0;
  /** Of each thing being made, how many purges there had been when it began. */
  readonly #beganAt = new Map<symbol, number>();
  /** By tag, the number of its last purge. */
  readonly #purgedAt = new Map<string, number>();

  begin(): symbol {
    const making = Symbol('making');
    this.#beganAt.set(making, this.#count);
    return making;
  }

  /** Nothing is remembered for longer than something is being made. */
  end(making: symbol): void {
    this.#beganAt.delete(making);
    if (this.#beganAt.size === 0) this.#purgedAt.clear();
  }

  add(tag: string): void {
    this.#count += 1;
    if (this.#beganAt.size > 0) this.#purgedAt.set(tag, this.#count);
  }

  touchedSince(making: symbol, tags: Iterable<string>): boolean {
    const began = this.#beganAt.get(making) ?? 0;
    for (const tag of tags) if ((this.#purgedAt.get(tag) ?? 0) > began) return true;
    return false;
  }
}
