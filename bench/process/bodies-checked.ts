/** Waits until a site has checked the bodies that a first start leaves for later. */
import { setTimeout } from 'node:timers/promises';

/** How often it is looked whether bodies wait, in milliseconds. */
const LOOK_MS = 500;

export async function bodiesChecked(origin: string): Promise<void> {
  for (;;) {
    const { bodiesWaiting } = (await (await fetch(`${origin}/readyz?verbose`)).json()) as { bodiesWaiting: number };
    if (bodiesWaiting === 0) return;
    await setTimeout(LOOK_MS);
  }
}
