/** The snapshots of an index, one after another: requests that began on the one before may still read it for a while. */
import { type Reader, type ReaderSurroundings, Snapshot } from './reader.ts';

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

  /**
   * Readers made from here on see what has been committed until now.
   * @param ended when nobody uses those any more that were made before
   */
  renew(ended: Promise<unknown>): void {
    const old = this.#current;
    this.#current = new Snapshot(this.#file);
    void ended.then(() => old.close());
  }

  /** A reader of the newest at a moment. */
  at(now: number, surroundings: ReaderSurroundings): Reader {
    return this.#current.at(now, surroundings);
  }

  close(): void {
    this.#current.close();
  }
}
