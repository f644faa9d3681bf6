/** How long a program takes to build a site, from nothing that it kept. */
import { spawnSync } from 'node:child_process';

/** What takes longer is ended: nobody waits for it either. */
const LIMIT_MS = 15 * 60_000;

/** A line for each page is said, at the least. */
const MOST_SAID_BYTES = 64 * 1024 * 1024;

/** Seconds, or why there are none. */
export type BuildTime = number | string;

/** What fails is told in the table, and what it said on standard error: other figures are not lost with it. */
export function timeBuild(folder: string, command: string, args: readonly string[]): BuildTime {
  const begun = performance.now();
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    timeout: LIMIT_MS,
    encoding: 'utf8',
    maxBuffer: MOST_SAID_BYTES,
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (status === 0) return (performance.now() - begun) / 1_000;
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT') return `over ${LIMIT_MS / 60_000} min`;
  const said = `${stdout}${stderr}`;
  console.error(`${command} ${args.join(' ')} in ${folder}: ${error?.message ?? `status ${status}`}\n${said.slice(-4_000)}`);
  return said.includes('heap out of memory') ? 'out of memory' : 'failed';
}

/** As a table shows it. */
export function formatBuildTime(time: BuildTime): string {
  return typeof time === 'number' ? time.toFixed(1) : time;
}
