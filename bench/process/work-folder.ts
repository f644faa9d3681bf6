/** Where peers are installed, and what a run writes. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

const cache = process.env.XDG_CACHE_HOME ? join(process.env.XDG_CACHE_HOME, 'parallel-bench') : join(root, '.data/bench');

/** @returns the folder of that name, made when it is not there */
export function workFolder(name: string): string {
  const folder = join(cache, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}
