/** A few pieces of work at a time; of the rest, what is most urgent comes next. */
interface Waiting {
  urgency(): number;
  begin(): void;
}

export class Turns {
  readonly #waiting: Waiting[] = [];
  #free: number;

  /** @param atOnce how many may be in hand */
  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  /** Whether whoever comes now has to wait. */
  get taken(): boolean {
    return this.#free === 0;
  }

  /** @param urgency asked whenever a turn is free; among equals, the first that came comes first */
  async take<T>(work: () => Promise<T>, urgency: () => number = () => 0): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((begin) => this.#waiting.push({ urgency, begin }));
    try {
      return await work();
    } finally {
      const next = this.#takeNext();
      if (next === undefined) this.#free += 1;
      else next.begin(); // the turn goes from hand to hand: nobody overtakes who waits
    }
  }

  #takeNext(): Waiting | undefined {
    let [next, most] = [0, Number.NEGATIVE_INFINITY];
    for (const [index, { urgency }] of this.#waiting.entries()) {
      const urgent = urgency();
      if (urgent > most) [next, most] = [index, urgent];
    }
    return this.#waiting.splice(next, 1)[0];
  }
}
