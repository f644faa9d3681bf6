/** A bare copy of a repository's branch on this machine: it follows the branch wherever that goes, and has no work tree. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runGit, startGit } from './git-command.ts';

export interface RepositoryOptions {
  /** A path, or an address: `file://`, `https://`, `ssh://`. */
  repository: string;
  branch: string;
  /** Folder of the edition in it; empty for the root. */
  path: string;
}

/** A branch of a mirror, by plain values that threads can be told. */
export interface MirrorLocation {
  /** Folder of the bare repository. */
  mirror: string;
  branch: string;
  path: string;
  id: string;
}

const FETCH_LIMIT_MS = 15 * 60_000;

/** Git holds its locks for moments: one this old, in milliseconds, was left behind by a process that was ended. */
const STALE_LOCK_MS = 5_000;

export class GitMirror {
  readonly location: MirrorLocation;
  readonly #repository: string;

  /** Makes an empty mirror where there is none. */
  constructor(dataDir: string, { repository, branch, path }: RepositoryOptions) {
    const name = createHash('sha256').update(repository).digest('hex').slice(0, 16);
    const mirror = join(dataDir, 'mirrors', `${name}.git`);
    this.#repository = repository;
    this.location = { mirror, branch, path, id: `git:${name}#${branch}:${path}` };
    if (existsSync(join(mirror, 'HEAD'))) return;
    mkdirSync(mirror, { recursive: true });
    runGit(mirror, ['init', '--quiet', '--bare', '--template=']);
  }

  /** Whether the branch was ever fetched. */
  get isFilled(): boolean {
    return findCommit(this.location) !== undefined;
  }

  /** Brings the mirror to where the branch is; rejects when the repository cannot be reached or has no such branch. */
  async fetch(): Promise<void> {
    const { mirror, branch } = this.location;
    removeStaleLocks(mirror);
    const options = ['--quiet', '--force', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head'];
    await startGit(mirror, ['fetch', ...options, '--', this.#repository, `+refs/heads/${branch}:refs/heads/${branch}`], FETCH_LIMIT_MS);
  }
}

/** The commit that a mirror has of its branch. */
export function findCommit({ mirror, branch }: MirrorLocation): string | undefined {
  const line = runGit(mirror, ['for-each-ref', '--format=%(objectname)', `refs/heads/${branch}`])
    .toString()
    .trim();
  return /^[0-9a-f]{40,64}$/.test(line) ? line : undefined;
}

function removeStaleLocks(mirror: string): void {
  const refs = readdirSync(join(mirror, 'refs'), { recursive: true, encoding: 'utf8' }).map((file) => join('refs', file));
  for (const file of [...refs, ...readdirSync(mirror)].filter((name) => name.endsWith('.lock'))) {
    const lock = join(mirror, file);
    const stats = statSync(lock, { throwIfNoEntry: false });
    if (stats !== undefined && Date.now() - stats.mtimeMs > STALE_LOCK_MS) rmSync(lock, { force: true });
  }
}
