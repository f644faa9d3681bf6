/** Work that can wait begins while readers ask for little. */
import { setTimeout } from 'node:timers/promises';

/** A process that used less than this share of one core for a while, all of its threads together, is calm. */
const CALM = 0.5;
const WHILE_MS = 100;

/**
 * Resolves when the process has little else to do.
 * @param mostMs how long it is waited for at the most, so that a rush without an end does not keep the work for ever
 * @returns whether it is calm
 */
export async function calm(mostMs = Number.POSITIVE_INFINITY): Promise<boolean> {
  const until = performance.now() + mostMs;
  let busy = 1;
  while (busy >= CALM && performance.now() < until) {
    const [before, begun] = [process.cpuUsage(), performance.now()];
    await setTimeout(WHILE_MS, undefined, { ref: false });
    const { user, system } = process.cpuUsage(before); // microseconds
    busy = (user + system) / 1_000 / (performance.now() - begun);
  }
  return busy < CALM;
}
