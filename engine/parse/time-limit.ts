/** How long a thread may work on one text. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';

/** Of its processor, in milliseconds: what is accepted does not depend on what else the machine does. */
export const WORK_LIMIT_MS = 1_800;

/** A thread that does not even say by then what it used is stuck. */
const ANSWER_LIMIT_MS = 10_000;

/** Between two looks at a thread that others keep from working. */
const PAUSE_MS = 100;

/**
 * Waits until a thread has worked for too long.
 *
 * @param begun what the thread had used when it began
 * @param signal ends the wait
 * @returns whether it has; not when the wait was ended, or the thread is gone
 */
export async function worksTooLong(worker: Worker, begun: NodeJS.CpuUsage, signal: AbortSignal): Promise<boolean> {
  try {
    for (let left = WORK_LIMIT_MS; left > 0; left = WORK_LIMIT_MS - (await workSince(worker, begun, signal)))
      await pause(Math.max(left, PAUSE_MS), undefined, { signal });
    return !signal.aborted;
  } catch {
    return false;
  }
}

function workSince(worker: Worker, begun: NodeJS.CpuUsage, signal: AbortSignal): Promise<number> {
  const used = worker.cpuUsage(begun).then(({ user, system }) => (user + system) / 1_000);
  return Promise.race([used, pause(ANSWER_LIMIT_MS, Number.POSITIVE_INFINITY, { signal })]);
}
