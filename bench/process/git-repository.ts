/** A git repository in a folder, for what is tested and measured on commits. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

export interface GitRepository {
  folder: string;
  git(...args: string[]): string;
  /** Commits everything that is in the folder, and answers the commit's name. */
  commit(): string;
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'Kim',
  GIT_AUTHOR_EMAIL: 'kim@example.org',
  GIT_COMMITTER_NAME: 'Kim',
  GIT_COMMITTER_EMAIL: 'kim@example.org',
};

/** Its branch is `main`; what the folder holds is its first commit. */
export function createGitRepository(folder: string): GitRepository {
  mkdirSync(folder, { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, env: { ...process.env, ...IDENTITY }, stdio: 'pipe' })
      .toString()
      .trim();
  const commit = () => {
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', 'A change');
    return git('rev-parse', 'HEAD');
  };
  git('init', '--quiet', '--initial-branch', 'main');
  git('config', 'gc.auto', '0'); // no housekeeping beside what is measured
  commit();
  return { folder, git, commit };
}
