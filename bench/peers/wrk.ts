/** Load by wrk, and what it measured. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { adopt } from '../process/launch.ts';
import { findProgram, libraryEnvironment } from './debian.ts';

export interface LoadOptions {
  url: string;
  connections: number;
  seconds: number;
  coding: string;
  /** The only core that wrk may use. */
  core?: number | undefined;
  /** Lua that chooses addresses, with its arguments; it loads `wrk-report.lua` itself. */
  script?: { path: string; args: readonly string[] };
}

export interface Load {
  requestsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  max: number;
  bytesPerSecond: number;
  requests: number;
  /** Statuses of 400 and above, and broken connections. */
  errors: number;
  /** Answers that took more than ten seconds. */
  late: number;
}

/** A load in a table, with what stands above it. */
export const LOAD_HEAD = ['requests/s', 'p50 ms', 'p99 ms', 'longest ms', 'errors', 'over 10 s'] as const;

export function loadCells({ requestsPerSecond, p50, p99, max, errors, late }: Load): string[] {
  const count = Math.round(requestsPerSecond).toLocaleString('en');
  return [count, p50.toFixed(1), p99.toFixed(1), max.toFixed(0), String(errors), String(late)];
}

interface Found {
  requests: number;
  microseconds: number;
  bytes: number;
  p50: number;
  p99: number;
  max: number;
  statusErrors: number;
  socketErrors: number;
  timeouts: number;
}

const REPORT = join(import.meta.dirname, 'wrk-report.lua');

export interface RunningLoad {
  /** Once its seconds are over. */
  done: Promise<Load>;
  /** @returns what was measured until now */
  stop(): Promise<Load>;
}

export function load(options: LoadOptions): Promise<Load> {
  return startLoad(options).done;
}

export function startLoad({ url, connections, seconds, coding, core, script }: LoadOptions): RunningLoad {
  const program = findProgram('wrk');
  if (program === undefined) throw new Error('wrk is missing: apt-get install wrk, or put it on the PATH.');
  const wrk = [
    program,
    ...['-t', '1', '-c', String(connections), '-d', `${seconds}s`, '--timeout', '10s', '-H', `Accept-Encoding: ${coding}`],
    ...['-s', script?.path ?? REPORT, url, '--', ...(script?.args ?? [])],
  ];
  const [command = '', ...args] = core === undefined ? wrk : ['taskset', '-c', String(core), ...wrk];
  const child = spawn(command, args, { env: libraryEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
  adopt(child);
  const done = collect(child).then(read);
  return {
    done,
    stop: () => {
      child.kill('SIGINT'); // it reports what it has
      return done;
    },
  };
}

function read(output: string): Load {
  const line = /^REPORT (.*)$/m.exec(output)?.[1];
  if (line === undefined) throw new Error(`wrk did not report:\n${output}`);
  const found = JSON.parse(line) as Found;
  const seconds = found.microseconds / 1e6;
  return {
    requestsPerSecond: found.requests / seconds,
    bytesPerSecond: found.bytes / seconds,
    p50: found.p50 / 1_000,
    p99: found.p99 / 1_000,
    max: found.max / 1_000,
    requests: found.requests,
    errors: found.statusErrors + found.socketErrors,
    late: found.timeouts,
  };
}

function collect(child: ChildProcessByStdio<null, Readable, Readable>): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    child.once('error', reject);
    child.once('close', () => resolve(output));
  });
}
