/**
 * What was made of pictures, kept under the data folder by the key of its order. A set is written beside its place and
 * renamed into it, so that it is there whole or not at all, whenever the process ends.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EncodedFile, MadeFile, PictureSet } from './picture-set.ts';

const MANIFEST = 'set.json';
const UNFINISHED = '.unfinished-';

/** What is unfinished for so long belongs to a process that is gone, in milliseconds. */
const ABANDONED_MS = 3_600_000;

export class PictureStore {
  readonly #folder: string;
  readonly #known = new Map<string, PictureSet>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  find(key: string): PictureSet | undefined {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const manifest = readIfThere(join(this.#folder, key, MANIFEST));
    if (manifest === undefined) return undefined;
    const set = JSON.parse(manifest.toString('utf8')) as PictureSet;
    this.#known.set(key, set);
    return set;
  }

  read(key: string, { file }: MadeFile): Buffer<ArrayBuffer> | undefined {
    return readIfThere(join(this.#folder, key, file));
  }

  /** Another process may have made the same meanwhile: the bytes are equal, and the first stays. */
  write(key: string, set: PictureSet, files: readonly EncodedFile[]): void {
    const unfinished = join(this.#folder, `${UNFINISHED}${process.pid}-${key}`);
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    for (const { file, bytes } of files) writeFileSync(join(unfinished, file), bytes, { flush: true });
    writeFileSync(join(unfinished, MANIFEST), JSON.stringify(set), { flush: true });
    try {
      renameSync(unfinished, join(this.#folder, key));
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (this.find(key) === undefined) throw error;
    }
  }

  /** Takes away what processes that were killed left behind. */
  sweep(now: number): void {
    mkdirSync(this.#folder, { recursive: true });
    for (const entry of readdirSync(this.#folder)) {
      const path = join(this.#folder, entry);
      if (entry.startsWith(UNFINISHED) && isAbandoned(path, now)) rmSync(path, { recursive: true, force: true });
    }
  }
}

function isAbandoned(path: string, now: number): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && now - stats.mtimeMs > ABANDONED_MS;
}

function readIfThere(path: string): Buffer<ArrayBuffer> | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
