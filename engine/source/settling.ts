/** Holds what changes until it has been left alone for a moment: a file that is half written is not read. */

export interface SettlingOptions {
  /** Hears of paths that came to rest, together. */
  onSettled(paths: string[]): void;
  /** How long a path must be left alone, in milliseconds. */
  quiet?: number | undefined;
  /** How long those that are at rest wait for others that are not, in milliseconds: a checkout of many files is one change. */
  patience?: number | undefined;
  /** Milliseconds, of any clock that only goes forward. */
  clock?: (() => number) | undefined;
}

const QUIET_MS = 80;
const PATIENCE_MS = 400;

export class Settling {
  readonly #options: Required<SettlingOptions>;
  /** When each path changed last. */
  readonly #changed = new Map<string, number>();
  #waitingSince = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor({ onSettled, quiet = QUIET_MS, patience = PATIENCE_MS, clock = () => performance.now() }: SettlingOptions) {
    this.#options = { onSettled, quiet, patience, clock };
  }

  add(path: string): void {
    if (this.#changed.size === 0) this.#waitingSince = this.#options.clock();
    this.#changed.set(path, this.#options.clock());
    this.#timer ??= setTimeout(() => this.#look(), this.#options.quiet);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#changed.clear();
  }

  #look(): void {
    this.#timer = undefined;
    const { clock, quiet, patience, onSettled } = this.#options;
    const now = clock();
    const rested = [...this.#changed].filter(([, at]) => now - at >= quiet).map(([path]) => path);
    const isReady = rested.length === this.#changed.size || now - this.#waitingSince >= patience;
    if (isReady) {
      for (const path of rested) this.#changed.delete(path);
      this.#waitingSince = now;
      if (rested.length > 0) onSettled(rested);
    }
    if (this.#changed.size > 0) this.#timer = setTimeout(() => this.#look(), quiet / 2);
  }
}
