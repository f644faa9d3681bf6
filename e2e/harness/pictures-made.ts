/** Pages change as their pictures are made; whoever compares pages waits until all are. */
import { setTimeout } from 'node:timers/promises';

const LIMIT_MS = 240_000;
const PAUSE_MS = 250;

/** @param origin of a running site; throws when its pictures take longer than four minutes */
export async function picturesMade(origin: string): Promise<void> {
  const latest = Date.now() + LIMIT_MS;
  for (;;) {
    const report = (await (await fetch(`${origin}/readyz?verbose`)).json()) as { picturesWaiting: number };
    if (report.picturesWaiting === 0) return;
    if (Date.now() > latest) throw new Error(`${report.picturesWaiting} pictures are still not made.`);
    await setTimeout(PAUSE_MS);
  }
}
