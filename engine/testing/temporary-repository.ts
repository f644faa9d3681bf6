/** A git repository in a folder of its own, that a test commits to, and an edition out of it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Engine, openEngine } from '../open.ts';
import { GitMirror } from '../source/git-mirror.ts';
import { SITE_FILES } from './sample-files.ts';
import { blocks, type Files, temporaryFolder } from './temporary-edition.ts';

export interface TemporaryRepository {
  folder: string;
  dataDir: string;
  git(...args: string[]): string;
  /** Writes files, commits everything, and answers the commit. */
  commit(files?: Files): string;
  open(options?: { allowShrink?: string; path?: string }): Promise<{ engine: Engine; mirror: GitMirror }>;
}

/** Gone when the test ends; its first commit has a site and the files given. */
export function createRepository(files: Files = {}): TemporaryRepository {
  const [folder, dataDir, compiledPages] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  const identity = {
    GIT_AUTHOR_NAME: 'Kim',
    GIT_AUTHOR_EMAIL: 'kim@example.org',
    GIT_COMMITTER_NAME: 'Kim',
    GIT_COMMITTER_EMAIL: 'kim@example.org',
  };
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, env: { ...process.env, ...identity }, stdio: 'pipe' })
      .toString()
      .trim();
  const commit = (written: Files = {}) => {
    for (const [path, content] of Object.entries(written)) {
      rmSync(join(folder, path), { force: true });
      if (content === undefined) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', 'A change');
    return git('rev-parse', 'HEAD');
  };
  git('init', '--quiet', '--initial-branch', 'main');
  commit({ ...SITE_FILES, ...files });
  return {
    folder,
    dataDir,
    git,
    commit,
    open: async ({ allowShrink, path = '' } = {}) => {
      const mirror = new GitMirror(dataDir, { repository: folder, branch: 'main', path });
      if (!mirror.isFilled) await mirror.fetch();
      const engine = await openEngine({ contentDir: folder, repository: mirror.location, allowShrink, dataDir, blocks, compiledPages });
      const end = engine.close;
      let closing: Promise<void> | undefined;
      engine.close = () => (closing ??= end());
      onTestFinished(() => engine.close());
      return { engine, mirror };
    },
  };
}
