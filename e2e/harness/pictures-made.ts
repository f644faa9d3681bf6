/** Pages change as their pictures are made; whoever compares pages waits until all are. */
import { expect } from './test.ts';

export async function picturesMade(origin: string): Promise<void> {
  const waiting = async () => ((await (await fetch(`${origin}/readyz?verbose`)).json()) as { picturesWaiting: number }).picturesWaiting;
  await expect.poll(waiting, { timeout: 240_000 }).toBe(0);
}
