/** The snapshots of an index, one after another: requests that began on the one before may still read it for a while. */
import { type Reader, type ReaderSurroundings, Snapshot } from './reader.ts';

/** How long they may, in milliseconds. */
const GRACE_MS = 30_000;

export class Snapshots {
  readonly #file: string;
  #current: Snapshot;

  /** @param file the index */
  constructor(file: string) {
    this.#file = file;
    this.#current = new Snapshot(file);
  }

  get number(): number {
    return this.#current.number;
  }

  /** Readers made from here on see what has been committed until now. */
  renew(): void {
    const old = this.#current;
    this.#current = new Snapshot(this.#file);
    setTimeout(() => old.close(), GRACE_MS).unref();
  }

  /** A reader of the newest at a moment. */
  at(now: number, surroundings: ReaderSurroundings): Reader {
    return this.#current.at(now, surroundings);
  }

  close(): void {
    this.#current.close();
  }
}
