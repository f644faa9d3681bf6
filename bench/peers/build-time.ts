/** How long a program takes to build a site, from nothing that it kept. */
import { spawnSync } from 'node:child_process';

/** What takes longer is ended: nobody waits for it either. */
const LIMIT_MS = 15 * 60_000;

/** @returns seconds, or nothing when it was not done within a quarter of an hour */
export function timeBuild(folder: string, args: readonly string[]): number | undefined {
  const begun = performance.now();
  const { status, error, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    timeout: LIMIT_MS,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT') return undefined;
  if (status !== 0) throw new Error(`${args.join(' ')} cannot build ${folder}:\n${stdout}${stderr}`.slice(0, 2_000));
  return (performance.now() - begun) / 1_000;
}
