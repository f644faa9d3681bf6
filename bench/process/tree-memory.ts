/** What a process and everything that it started hold in memory, together. */
import { readdirSync, readFileSync } from 'node:fs';

/** How often it is looked, in milliseconds. */
const LOOK_MS = 200;

/** Looks again and again, until it is told to stop; pages that processes share count once. */
export class TreeMemory {
  readonly #pid: number;
  readonly #timer: NodeJS.Timeout;
  /** The most that they ever held together, in bytes. */
  peak = 0;

  constructor(pid: number) {
    this.#pid = pid;
    this.#timer = setInterval(() => this.look(), LOOK_MS);
  }

  /** @returns what they hold now, in bytes */
  look(): number {
    const sizes = family(this.#pid).map((pid) => sizeOf(pid));
    const now = sizes.reduce((sum, size) => sum + size, 0);
    this.peak = Math.max(this.peak, now);
    return now;
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}

/** The process, its children, theirs, and so on. */
function family(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const pid of readdirSync('/proc').map(Number).filter(Number.isInteger)) {
    const parent = parentOf(pid);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const found = [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}

function parentOf(pid: number): number | undefined {
  const fields = readIfThere(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' '); // the name in brackets may hold spaces
  return fields?.[1] === undefined ? undefined : Number(fields[1]);
}

/** Its own pages and its share of those of several (PSS), in bytes. */
function sizeOf(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readIfThere(`/proc/${pid}/smaps_rollup`) ?? '')?.[1] ?? 0;
  return Number(kilobytes) * 1024;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined; // it ended in between
  }
}
