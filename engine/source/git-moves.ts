/** Files that were given other names in the history of a branch. */
import { GitError, runGit } from './git-command.ts';
import type { Move } from './source.ts';

/** How much of a file is the same before and after, for it to be the same file: an edit beside the move is common, another story is not. */
const SAME = '75%';

/**
 * @param path folder of the edition in the repository; empty for the root
 * @param earlier commit from which on; the whole history when absent
 * @returns oldest first; nothing when the earlier commit is not there any more
 */
export function findMoves(mirror: string, path: string, commit: string, earlier: string | undefined): Move[] | undefined {
  const folder = path === '' ? 'articles' : `${path}/articles`;
  const what = [
    '--reverse',
    '--topo-order',
    '--format=',
    `--find-renames=${SAME}`,
    '--diff-filter=R',
    '--name-status',
    '-z',
    '--no-ext-diff',
  ];
  try {
    const output = runGit(mirror, ['log', ...what, earlier === undefined ? commit : `${earlier}..${commit}`, '--', folder]);
    return readMoves(output.toString('utf8'), path === '' ? 0 : path.length + 1);
  } catch (error) {
    if (earlier !== undefined && error instanceof GitError) return undefined;
    throw error;
  }
}

/** Of `git log --name-status -z`: `R<share> NUL <from> NUL <to> NUL`, each. */
function readMoves(output: string, prefix: number): Move[] {
  const parts = output.split('\0').filter((part) => part.trim() !== '');
  return parts.flatMap((part, place) => {
    const [from, to] = [parts[place + 1], parts[place + 2]];
    return place % 3 === 0 && part.trim().startsWith('R') && from !== undefined && to !== undefined
      ? [{ from: from.slice(prefix), to: to.slice(prefix) }]
      : [];
  });
}
