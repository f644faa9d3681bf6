import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Turns } from './turns.ts';

describe('turns', () => {
  it('are as many at once as there may be, in the order in which they were asked for', async () => {
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

  it('are given back by work that fails', async () => {
    const turns = new Turns(1);
    const failing = turns.take(() => Promise.reject(new Error('broken')));
    const after = turns.take(async () => 'done');
    await expect(failing).rejects.toThrow('broken');
    expect(await after).toBe('done');
  });
});
