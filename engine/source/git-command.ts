/** Runs `git` so that neither a repository nor the machine's configuration can make it run anything else. */
import { execFile, spawnSync } from 'node:child_process';

/** `protocol.allow` shuts `ext::` and whatever remote helpers are installed. */
const CONFIGURATION = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'protocol.allow=never',
  'protocol.file.allow=always',
  'protocol.https.allow=always',
  'protocol.ssh.allow=always',
  'submodule.recurse=false',
  'fetch.recurseSubmodules=false',
].flatMap((setting) => ['-c', setting]);

/** How a machine reaches its repositories is its operator's to say; everything else of git's in the environment is not ours. */
const KEPT = new Set(['GIT_SSH', 'GIT_SSH_COMMAND', 'GIT_SSL_CAINFO']);

const MOST_OUTPUT_BYTES = 1024 * 1024 * 1024;

/** What `git` said when it failed. */
export class GitError extends Error {
  override name = 'GitError';

  constructor(said: string) {
    super(said.replace(/\/\/[^/@\s]+@/g, '//')); // an address may hold a password
  }
}

/** @param repository folder of a bare repository */
export function runGit(repository: string, args: readonly string[], input = ''): Buffer {
  const { status, stdout, stderr, error } = spawnSync('git', [...CONFIGURATION, `--git-dir=${repository}`, ...args], {
    env: environment(),
    input,
    maxBuffer: MOST_OUTPUT_BYTES,
  });
  if (error !== undefined) throw new GitError(explain(error));
  if (status !== 0) throw new GitError(stderr.toString().trim());
  return stdout;
}

/** The same, without waiting: for what goes over a network. Ended after `timeout` milliseconds. */
export function startGit(repository: string, args: readonly string[], timeout: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { env: environment(), timeout, maxBuffer: MOST_OUTPUT_BYTES };
    execFile('git', [...CONFIGURATION, `--git-dir=${repository}`, ...args], options, (error, _stdout, stderr) => {
      if (error === null) resolve();
      else reject(new GitError(error.killed ? `no answer within ${timeout / 1_000} s` : stderr.trim() || explain(error)));
    });
  });
}

function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || KEPT.has(name));
  return {
    ...Object.fromEntries(inherited),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: 'true',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C',
  } as unknown as NodeJS.ProcessEnv;
}

function explain(error: Error & { code?: unknown }): string {
  return error.code === 'ENOENT' ? 'there is no command `git` on this machine' : error.message;
}
