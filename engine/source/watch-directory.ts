/**
 * Watches the folders of an edition. `fs.watch` with `recursive` takes one of the kernel's watches for every file on
 * Linux, and so do the libraries that stand on it; a folder needs one, however many files it has.
 */
import { type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { Settling } from './settling.ts';

export interface DirectoryWatch {
  close(): void;
}

export interface WatchOptions {
  /** Hears of files and folders that may have changed, by paths relative to the folder. */
  onChange(paths: string[]): void;
  /** Hears that watching has ended: the machine has no watches left, or the folder is gone. */
  onEnd(error: Error): void;
}

export function watchDirectory(root: string, { onChange, onEnd }: WatchOptions): DirectoryWatch {
  const watchers = new Map<string, FSWatcher>();
  const settling = new Settling({ onSettled: onChange });

  const close = () => {
    settling.close();
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
  const fail = (error: unknown) => {
    close();
    onEnd(error as Error);
  };
  /** Watches a folder before it is listed, so that nothing comes into it unseen in between. */
  const add = (folder: string) => {
    if (watchers.has(folder)) return;
    const watcher = watch(join(root, folder), (_event, name) => hear(folder, name));
    watchers.set(folder, watcher);
    watcher.on('error', () => drop(folder));
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true }))
      if (entry.isDirectory() && isContent(entry.name)) add(pathIn(folder, entry.name));
  };
  const drop = (folder: string) => {
    for (const [path, watcher] of watchers)
      if (path === folder || path.startsWith(`${folder}/`)) {
        watcher.close();
        watchers.delete(path);
      }
  };
  const hear = (folder: string, name: string | null) => {
    if (name === null) return settling.add(folder);
    if (!isContent(name)) return;
    const path = pathIn(folder, name);
    settling.add(path);
    try {
      const isFolder = lstatSync(join(root, path)).isDirectory();
      if (isFolder !== watchers.has(path)) drop(path); // another thing has its name
      if (isFolder) add(path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOSPC' || code === 'EMFILE') fail(error);
      else if (code === 'ENOENT') drop(path);
    }
  };

  try {
    add('');
  } catch (error) {
    fail(error);
  }
  return { close };
}

/** Hidden files are not content; what ends in a tilde is an editor's copy. */
function isContent(name: string): boolean {
  return !name.startsWith('.') && !name.endsWith('~');
}

function pathIn(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
