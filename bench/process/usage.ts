/** What a process uses, as Linux tells it in /proc. */
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

export interface Memory {
  /** Resident now, in bytes. */
  now: number;
  /** The most that it ever was. */
  peak: number;
}

export function readMemory(pid: number): Memory {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024;
  return { now: read('VmRSS'), peak: read('VmHWM') };
}

/** Ticks of the scheduler's clock a second: 100 on every Linux that Node runs on. */
const TICKS = 100;

function cpuSeconds(pid: number): number {
  // The name in brackets may hold spaces: fields are counted after it, utime and stime the 12th and 13th.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** A process that uses less than this share of a core has nothing left to do. */
const IDLE = 0.08;

export interface Patience {
  /** How long it is waited for. */
  limitMs: number;
  /** How long it must be idle. */
  idleMs: number;
}

/** Waits until a process has finished what it does by itself: warming up, compressing, rendering for nobody. */
export async function settle(pid: number, { limitMs, idleMs }: Patience = { limitMs: 30_000, idleMs: 1_000 }): Promise<boolean> {
  const until = performance.now() + limitMs;
  while (performance.now() < until) {
    const before = cpuSeconds(pid);
    await setTimeout(idleMs);
    if (cpuSeconds(pid) - before < (IDLE * idleMs) / 1_000) return true;
  }
  return false;
}
