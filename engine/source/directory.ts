/** A folder on this machine. Hidden files and symbolic links are not content. */
import { lstatSync, readdirSync, readFileSync, realpathSync, type Stats } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FileStamp, Source } from './source.ts';

export function openDirectory(folder: string): Source {
  const root = realpathSync(folder);
  return {
    id: `directory:${root}`,
    list: (within) => (within === undefined ? walk(root, root) : walkOnly(root, within)),
    read: (path) => readIfThere(join(root, path)),
  };
}

function* walk(root: string, folder: string): Generator<FileStamp> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(root, path);
    else if (entry.isFile()) {
      const stats = lstatSync(path, { throwIfNoEntry: false });
      if (stats !== undefined) yield stampOf(root, path, stats);
    }
  }
}

function* walkOnly(root: string, within: readonly string[]): Generator<FileStamp> {
  lstatSync(root); // throws when the folder itself is gone: then nothing in it was deleted
  for (const path of outermost(within)) {
    if (path.split('/').some((part) => part.startsWith('.'))) continue;
    const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
    if (stats?.isFile()) yield stampOf(root, join(root, path), stats);
    else if (stats?.isDirectory()) yield* walk(root, join(root, path));
  }
}

/** Paths without those that lie in a folder that is among them. */
function outermost(paths: readonly string[]): string[] {
  const all = new Set(paths);
  const hasParent = (path: string): boolean => {
    const parent = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
    return parent !== '' && (all.has(parent) || hasParent(parent));
  };
  return [...all].filter((path) => !hasParent(path));
}

function stampOf(root: string, path: string, { size, mtimeMs, ino }: Stats): FileStamp {
  return { path: relative(root, path).replaceAll(sep, '/'), size, modified: Math.trunc(mtimeMs), inode: ino };
}

function readIfThere(path: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
