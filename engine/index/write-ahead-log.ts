/**
 * SQLite begins its log anew only when all of it is in the index and nobody reads from it (https://sqlite.org/wal.html
 * §2.3), and here somebody always does. So there are moments for it: the log is copied into the index while all readers are at
 * its end; those that are opened then read the index alone; and once the ones before are closed, what is written next
 * begins at the start.
 */
import { statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

export interface LogOptions {
  /** The index. */
  file: string;
  /** How long the log may get before such a moment is made, in bytes. */
  longest: number;
  /** For how long a reader is used, in milliseconds. */
  readerMs: number;
  /** Copies the log into the index. */
  copy(): Promise<void>;
  /** Has readers of all threads see what is committed. */
  renew(): void;
}

/** For threads to hear of it, in milliseconds. */
const HEARD_MS = 500;

export class WriteAheadLog {
  readonly #options: LogOptions;
  readonly #closing = new AbortController();
  #shortening: Promise<void> | undefined;

  constructor(options: LogOptions) {
    this.#options = options;
  }

  /** Where it has grown too long; rejects when it cannot be copied, or is closed meanwhile. In vain when somebody writes meanwhile: the next one who has written asks again. */
  shorten(): Promise<void> {
    if (this.#shortening === undefined && this.#length() <= this.#options.longest) return Promise.resolve();
    this.#shortening ??= this.#shorten().finally(() => {
      this.#shortening = undefined;
    });
    return this.#shortening;
  }

  close(): void {
    this.#closing.abort();
  }

  async #shorten(): Promise<void> {
    const { copy, renew, readerMs } = this.#options;
    const untilReadersEnd = () => setTimeout(readerMs + HEARD_MS, undefined, { signal: this.#closing.signal });
    await untilReadersEnd();
    await copy();
    renew();
    await untilReadersEnd();
  }

  #length(): number {
    return statSync(`${this.#options.file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  }
}
