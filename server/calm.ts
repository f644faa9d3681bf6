/** Work that can wait begins while readers ask for little. */
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

/** A process whose event loop was busy for less than this share of a while is calm. */
const CALM = 0.5;
const WHILE_MS = 100;

/**
 * Resolves when the process has little else to do.
 * @param mostMs how long it is waited for at the most, so that a rush without an end does not keep the work for ever
 */
export async function calm(mostMs = Number.POSITIVE_INFINITY): Promise<void> {
  const until = performance.now() + mostMs;
  let busy = 1;
  while (busy >= CALM && performance.now() < until) {
    const before = performance.eventLoopUtilization();
    await setTimeout(WHILE_MS, undefined, { ref: false });
    busy = performance.eventLoopUtilization(before).utilization;
  }
}
