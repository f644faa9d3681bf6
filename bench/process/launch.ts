/** Processes that a benchmark starts: each is known by its id, and ended by it. */
import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

export interface Running {
  pid: number;
  stop(): Promise<void>;
}

const started = new Set<ChildProcess>();

export interface LaunchOptions extends Pick<SpawnOptions, 'cwd' | 'env'> {
  /** The only core that it may use. */
  core?: number | undefined;
  /** Where standard output and standard error go. */
  log: string;
}

export function launch(program: string, args: readonly string[], { core, log, ...options }: LaunchOptions): Running {
  const [command = '', ...rest] = core === undefined ? [program, ...args] : ['taskset', '-c', String(core), program, ...args];
  const file = openSync(log, 'a');
  const child = spawn(command, rest, { ...options, stdio: ['ignore', file, file] });
  child.on('error', (error) => console.error(`${program}: ${error.message}`));
  started.add(child);
  return { pid: child.pid ?? 0, stop: () => end(child) };
}

/** How long a process may take to end by itself, in milliseconds. */
const GRACE_MS = 5_000;

async function end(child: ChildProcess): Promise<void> {
  started.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = new AbortController();
  const kill = setTimeout(GRACE_MS, undefined, { signal: late.signal }).then(
    () => child.kill('SIGKILL'),
    () => false,
  );
  await ended;
  late.abort();
  await kill;
}

/** For the end of the benchmark's own process, whatever brings it. */
export function endAll(): void {
  for (const child of started) child.kill('SIGTERM');
}

/** Processes that others started for us end with the rest. */
export function adopt(child: ChildProcess): void {
  started.add(child);
}

/** Puts a process with all its threads on one core: those that it starts later stay there. */
export function pin(pid: number, core: number): void {
  const { status } = spawnSync('taskset', ['-a', '-cp', String(core), String(pid)]);
  if (status !== 0) throw new Error(`Process ${pid} cannot be put on core ${core}: taskset is needed (util-linux).`);
}

/** Waits until an address answers below 500. */
export async function waitFor(url: string, limitMs = 60_000): Promise<void> {
  const until = performance.now() + limitMs;
  let last = 'nothing';
  while (performance.now() < until) {
    try {
      const { status } = await fetch(url, { signal: AbortSignal.timeout(10_000) });
      if (status < 500) return;
      last = String(status);
    } catch (error) {
      last = (error as Error).message;
    }
    await setTimeout(200);
  }
  throw new Error(`${url} does not answer: ${last}.`);
}
