/** Starts the site as an operator would, in a process of its own, and stops it again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** The data folder of a site that has indexed the sample edition and made its pictures. */
export const FILLED = join(root, 'test-results/data');

/** What `npm start` hands to Node. */
export const START_ARGUMENTS: readonly string[] = readStartArguments();

/** What `deploy/` sets beside what an operator chooses. */
export const DEPLOYED = { NODE_ENV: 'production', MALLOC_ARENA_MAX: '2' } as const;

export interface ServeOptions {
  /** Variables beside the caller's own. */
  env?: Record<string, string>;
  development?: boolean;
}

export interface RunningSite {
  /** Origin, without a slash at the end. */
  url: string;
  process: ChildProcess;
  /** Everything that it said on standard output. */
  output(): string;
  /** Everything that it said on standard error, its log among it. */
  errors(): string;
  /** Ends it and answers its exit code. */
  stop(): Promise<number | null>;
}

/** Long enough for a build on a slow machine. */
const START_LIMIT_MS = 240_000;

export async function serve({ env = {}, development = false }: ServeOptions = {}): Promise<RunningSite> {
  const dataDir = env.DATA_DIR ?? (await makeDataDir(env));
  const child = launch({ PORT: '0', DATA_DIR: dataDir, ...env }, development);
  const said = collect(child);
  const url = await announcedUrl(child, said);
  return {
    url,
    process: child,
    output: () => said.out,
    errors: () => said.err,
    stop: async () => {
      const code = await end(child);
      if (env.DATA_DIR === undefined) await rm(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}

/** The sample edition is indexed once. */
async function makeDataDir(env: Record<string, string>): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'parallel-data-'));
  await sharePictures(dataDir);
  const index = join(FILLED, 'index.sqlite');
  const isSample = env.CONTENT_DIR === undefined && env.CONTENT_REPO === undefined;
  if (isSample && existsSync(index)) await copyFile(index, join(dataDir, 'index.sqlite'));
  return dataDir;
}

/** Its pictures are those of every site that a run starts: they are named by what they are made from, and made once. */
export async function sharePictures(dataDir: string): Promise<void> {
  const pictures = join(FILLED, 'pictures');
  for (const folder of [pictures, dataDir]) await mkdir(folder, { recursive: true });
  await symlink(pictures, join(dataDir, 'pictures'));
}

/** Starts the process and waits for its end: for starts that are refused. */
export async function serveInVain(env: Record<string, string>): Promise<{ code: number | null; out: string; err: string }> {
  const child = launch(env, false);
  const said = collect(child);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, ...said };
}

/** Starts the process and kills it after so many milliseconds, wherever it is by then. */
export async function serveUntilKilled(env: Record<string, string>, milliseconds: number): Promise<void> {
  const child = launch(env, false);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  await ended;
  clearTimeout(timer);
}

function readStartArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').slice(1);
}

function launch(env: Record<string, string>, development: boolean): ChildProcess {
  const args = [...START_ARGUMENTS, ...(development ? ['--dev'] : [])];
  const { NODE_ENV: _, ...inherited } = process.env; // the runner's; the site sets its own
  return spawn(process.execPath, args, {
    cwd: root,
    env: { ...inherited, ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function collect(child: ChildProcess): { out: string; err: string } {
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk: Buffer) => {
    said.out += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    said.err += chunk.toString();
  });
  return said;
}

function announcedUrl(child: ChildProcess, said: { out: string; err: string }): Promise<string> {
  return new Promise((resolve, reject) => {
    const give = (error: Error) => {
      child.kill('SIGKILL');
      reject(error);
    };
    const timer = setTimeout(() => give(new Error(`The site did not start in time.\n${said.out}${said.err}`)), START_LIMIT_MS);
    child.once('exit', (code) => give(new Error(`The site ended with ${code} instead of starting.\n${said.out}${said.err}`)));
    child.stdout?.on('data', () => {
      const url = / on (http:\/\/\S+) — /.exec(said.out)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve(url);
    });
  });
}

function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
}
