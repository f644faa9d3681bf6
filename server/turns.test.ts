import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Turns } from './turns.ts';

describe('turns', () => {
  it('are as many at once as there may be, in the order in which they were asked for where all are alike', async () => {
    const turns = new Turns(2);
    const begun: number[] = [];
    let inHand = 0;
    let most = 0;
    const work = (number: number) =>
      turns.take(async () => {
        begun.push(number);
        most = Math.max(most, ++inHand);
        await setImmediate();
        inHand -= 1;
      });
    await Promise.all([1, 2, 3, 4, 5].map(work));
    expect({ begun, most }).toEqual({ begun: [1, 2, 3, 4, 5], most: 2 });
  });

  it('go to what is most urgent when one is free', async () => {
    const turns = new Turns(1);
    const begun: number[] = [];
    const urgencies: Record<number, number> = { 1: 0, 2: 1, 3: 3, 4: 2 };
    const work = async (number: number) => void begun.push(number);
    const all = [1, 2, 3, 4].map((number) =>
      turns.take(
        () => work(number),
        () => urgencies[number] ?? 0,
      ),
    );
    urgencies[4] = 5; // while it waits
    await Promise.all(all);
    expect(begun).toEqual([1, 4, 3, 2]);
  });

  it('are given back by work that fails', async () => {
    const turns = new Turns(1);
    const failing = turns.take(() => Promise.reject(new Error('broken')));
    const after = turns.take(async () => 'done');
    await expect(failing).rejects.toThrow('broken');
    expect(await after).toBe('done');
  });
});
