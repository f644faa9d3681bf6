/** An edition as a commit has it, read out of a mirror: objects by their names, never a work tree. */
import { FILE_BYTES } from '../parse/limits.ts';
import { runGit } from './git-command.ts';
import type { MirrorLocation } from './git-mirror.ts';
import { findMoves } from './git-moves.ts';
import type { FileStamp, Source } from './source.ts';

interface Entry {
  stamp: FileStamp;
  /** Name of the object. */
  object: string;
  refusal: string | undefined;
}

/** No text and no picture of a story is larger, in bytes. */
const BLOB_BYTES = 64 * 1024 * 1024;

/** Texts that are read at once. */
const AHEAD = 128;

/** More paths than a command line should carry. */
const MANY_PATHS = 1_000;

export function openCommit({ mirror, path, id }: MirrorLocation, commit: string): Source {
  const tree = path === '' ? commit : `${commit}:${path}`;
  const entries = new Map<string, Entry>();
  const texts = new Map<string, Buffer<ArrayBuffer>>();
  let expected: readonly string[] = [];

  const list = (within?: readonly string[]): FileStamp[] => {
    const some = within !== undefined && within.length <= MANY_PATHS;
    if (some && within.length === 0) return [];
    const listed = runGit(mirror, ['ls-tree', '-r', '-l', '-z', tree, ...(some ? ['--', ...within] : [])]);
    const found = splitZero(listed)
      .map(readEntry)
      .filter((entry) => !isHidden(entry.stamp.path));
    for (const entry of found) entries.set(entry.stamp.path, entry);
    return found.map(({ stamp }) => stamp);
  };
  const find = (file: string): Entry | undefined => {
    if (!entries.has(file)) list([file]);
    return entries.get(file);
  };

  return {
    id,
    commit,
    list,
    expect: (paths) => {
      expected = paths;
    },
    refusalOf: (file) => find(file)?.refusal,
    read: (file) => {
      const entry = find(file);
      if (entry === undefined || entry.refusal !== undefined) return undefined;
      if (!texts.has(file)) {
        const from = expected.indexOf(file);
        const next = from < 0 ? [] : expected.slice(from + 1, from + AHEAD).map((other) => entries.get(other));
        const together = [entry, ...next.filter((other) => other !== undefined && isText(other))] as Entry[];
        for (const [index, bytes] of readObjects(mirror, together).entries()) texts.set(together[index]?.stamp.path ?? '', bytes);
      }
      const bytes = texts.get(file);
      texts.delete(file);
      return bytes;
    },
    movesSince: (earlier) => findMoves(mirror, path, commit, earlier),
    changedSince: (earlier) => findChanges(mirror, path === '' ? earlier : `${earlier}:${path}`, tree),
  };
}

/** A line of `git ls-tree -l`: `<mode> SP <type> SP <object> SP+ <size> TAB <path>`. */
function readEntry(line: string): Entry {
  const tab = line.indexOf('\t');
  const [mode = '', type = '', object = '', size = ''] = line.slice(0, tab).split(/ +/);
  const path = line.slice(tab + 1);
  const bytes = Number(size) || 0;
  const refusal = refuse(mode, type, bytes, path);
  return { object, stamp: { path, size: bytes, ...nameStamp(object, refusal !== undefined) }, refusal };
}

/**
 * The object's name in place of a time and an inode: it is another when the bytes are. 96 bits of it are kept. A link and a
 * file may have the same bytes, so that what is refused has a stamp of its own.
 */
function nameStamp(object: string, isRefused: boolean): Pick<FileStamp, 'modified' | 'inode'> {
  const [modified, inode] = [object.slice(0, 12), object.slice(12, 24)].map((part) => Number.parseInt(part, 16)) as [number, number];
  return { modified: isRefused ? -modified : modified, inode };
}

function refuse(mode: string, type: string, bytes: number, path: string): string | undefined {
  if (mode === '120000') return 'This is a symbolic link, which is not followed: commit the file itself.';
  if (type !== 'blob') return 'This is a submodule, which is not fetched: commit the files themselves.';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u001f\u007f\\\ufffd]/.test(path))
    return 'This name holds control characters, a backslash or bytes that are not UTF-8: rename the file.';
  if (bytes > BLOB_BYTES)
    return `This file has ${Math.ceil(bytes / 1024 / 1024)} MB and the limit is ${BLOB_BYTES / 1024 / 1024} MB: make it smaller.`;
  return undefined;
}

function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}

function isText({ stamp, refusal }: Entry): boolean {
  return refusal === undefined && stamp.size <= FILE_BYTES;
}

function findChanges(mirror: string, earlier: string, tree: string): string[] | undefined {
  try {
    return splitZero(runGit(mirror, ['diff-tree', '-r', '-z', '--name-only', '--no-renames', '--no-ext-diff', earlier, tree]));
  } catch {
    return undefined; // the earlier commit is gone from the branch, and from the mirror since
  }
}

/** `git cat-file --batch`: for each object `<object> SP <type> SP <size> LF <bytes> LF`. */
function readObjects(mirror: string, entries: readonly Entry[]): Buffer<ArrayBuffer>[] {
  const output = runGit(mirror, ['cat-file', '--batch', '--buffer'], `${entries.map(({ object }) => object).join('\n')}\n`);
  let at = 0;
  return entries.map(() => {
    const end = output.indexOf('\n', at);
    const size = Number(output.toString('latin1', at, end).split(' ')[2]);
    if (!Number.isSafeInteger(size)) throw new Error(`The mirror lacks an object: ${output.toString('latin1', at, end)}.`);
    at = end + 1 + size + 1;
    return Buffer.from(output.subarray(end + 1, end + 1 + size));
  });
}

function splitZero(output: Buffer): string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((part) => part !== '');
}
