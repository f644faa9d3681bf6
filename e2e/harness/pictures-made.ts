/** Pages change as their pictures are made; whoever compares pages waits until all are, and until none is being rendered. */
import { setTimeout } from 'node:timers/promises';

const LIMIT_MS = 240_000;
const PAUSE_MS = 250;

interface Report {
  picturesWaiting: number;
  pagesWaiting: number;
}

/** @param origin of a running site; throws when it takes longer than four minutes */
export async function picturesMade(origin: string): Promise<void> {
  const latest = Date.now() + LIMIT_MS;
  for (;;) {
    const { picturesWaiting, pagesWaiting } = (await (await fetch(`${origin}/readyz?verbose`)).json()) as Report;
    if (picturesWaiting + pagesWaiting === 0) return;
    if (Date.now() > latest) throw new Error(`${picturesWaiting} pictures and ${pagesWaiting} pages are still not made.`);
    await setTimeout(PAUSE_MS);
  }
}
