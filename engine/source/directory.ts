/** A folder on this machine. Hidden files and symbolic links are not content. */
import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FileStamp, Source } from './source.ts';

export function openDirectory(folder: string): Source {
  const root = realpathSync(folder);
  return {
    id: `directory:${root}`,
    list: () => [...walk(root, root)],
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
      if (stats !== undefined)
        yield { path: relative(root, path).replaceAll(sep, '/'), size: stats.size, modified: Math.trunc(stats.mtimeMs), inode: stats.ino };
    }
  }
}

function readIfThere(path: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
