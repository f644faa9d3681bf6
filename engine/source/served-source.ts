/** One source for as long as the process runs, that reads files as the served commit has them. */
import { openSource, type SourceLocation } from './open-source.ts';
import type { FileStamp, Source } from './source.ts';

export class ServedSource implements Source {
  readonly #location: SourceLocation;
  #opened: Source;

  /** @param commit of a mirror; none of a folder */
  constructor(location: SourceLocation, commit: string | undefined) {
    this.#location = location;
    this.#opened = openSource(location, commit);
  }

  get id(): string {
    return this.#opened.id;
  }

  /** From here on, files are read as they are in this commit. */
  follow(commit: string | undefined): void {
    if (commit !== this.#opened.commit) this.#opened = openSource(this.#location, commit);
  }

  list(within?: readonly string[]): Iterable<FileStamp> {
    return this.#opened.list(within);
  }

  read(path: string): Uint8Array<ArrayBuffer> | undefined {
    return this.#opened.read(path);
  }
}
