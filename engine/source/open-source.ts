/** An edition's source by plain values, which threads can be told. */
import { openDirectory } from './directory.ts';
import { openCommit } from './git-commit.ts';
import { findCommit, type MirrorLocation } from './git-mirror.ts';
import type { Source } from './source.ts';

export type SourceLocation = { folder: string } | MirrorLocation;

/** @param commit of a mirror; where its branch is when absent */
export function openSource(location: SourceLocation, commit?: string): Source {
  if ('folder' in location) return openDirectory(location.folder);
  const found = commit ?? findCommit(location);
  if (found === undefined) throw new Error(`The mirror has no branch “${location.branch}”.`);
  return openCommit(location, found);
}
