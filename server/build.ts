/** Builds the site's code when there is no build, or when the code is newer than it. Content is never part of a build. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { StartError } from './environment.ts';

/** What a build is made from. */
const SOURCES = [
  'app',
  'components',
  'content/pages',
  'discovery',
  'engine',
  'fonts',
  'public',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
];

/** Written last by `next build`; carries the moment at which the build began. */
const STAMP = '.next/BUILD_ID';

/** @param root folder of the checkout */
export async function buildIfNeeded(root: string): Promise<void> {
  const built = modifiedAt(join(root, STAMP));
  if (built !== undefined && SOURCES.every((source) => newestIn(join(root, source)) <= built)) return;
  process.stderr.write('Building the site: a minute at most, and only when its code has changed.\n');
  const begun = new Date();
  const { status, output } = await run(root, ['node_modules/next/dist/bin/next', 'build']);
  if (status === 0 && existsSync(join(root, STAMP))) return utimesSync(join(root, STAMP), begun, begun);
  if (status !== 0 && !output.includes(BUILT_BY_ANOTHER)) throw new StartError(`The site cannot be built.\n${output.trim()}`);
  await setTimeout(WAIT_MS);
  return buildIfNeeded(root);
}

/** What Next says when another process builds: its build serves us too. */
const BUILT_BY_ANOTHER = 'Another next build process is already running';
const WAIT_MS = 1_000;

function newestIn(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  const parts = readdirSync(path).filter((name) => !/\.test\.tsx?$/.test(name));
  return Math.max(stats.mtimeMs, ...parts.map((name) => newestIn(join(path, name))));
}

function modifiedAt(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

function run(cwd: string, args: readonly string[]): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output: stripVTControlCharacters(output.join('')) }));
    process.once('exit', () => child.kill());
  });
}

if (import.meta.main) await buildIfNeeded(join(import.meta.dirname, '..'));
