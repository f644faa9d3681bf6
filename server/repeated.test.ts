import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Repeated } from './repeated.ts';

const INTERVAL = 30_000;
const LEAST = 1_000;

const toSeconds = (milliseconds: number) => Math.round(milliseconds / 1_000);

describe('work that is done again and again', () => {
  let begun: number[];
  let lasts: number;
  let repeated: Repeated;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    begun = [];
    lasts = 10;
    const from = performance.now();
    const work = () => {
      begun.push(performance.now() - from);
      return new Promise((resolve) => setTimeout(resolve, lasts));
    };
    repeated = new Repeated(work, INTERVAL, LEAST);
  });

  afterEach(() => {
    repeated.close();
    vi.useRealTimers();
  });

  it('is done once an interval', async () => {
    repeated.start();
    await vi.advanceTimersByTimeAsync(3.5 * INTERVAL);
    expect(begun).toEqual([INTERVAL, 2 * INTERVAL + 10, 3 * INTERVAL + 20]);
  });

  it('is done at once when it is asked for', async () => {
    repeated.start();
    await vi.advanceTimersByTimeAsync(5_000);
    repeated.now();
    await vi.advanceTimersByTimeAsync(0);
    expect(begun).toEqual([5_000]);
  });

  it('is done twice for a hundred who ask together: for the first, and once more for all who asked while it was done', async () => {
    repeated.now();
    await vi.advanceTimersByTimeAsync(5);
    for (let ask = 0; ask < 99; ask += 1) repeated.now();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(begun).toEqual([0, LEAST]);
  });

  it('is not done more often than it may be, however often it is asked for', async () => {
    for (let ask = 0; ask < 1_000; ask += 1) {
      repeated.now();
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(begun).toEqual(Array.from({ length: 11 }, (_, second) => second * LEAST));
  });

  it('is never done twice at once, and less often when it takes long', async () => {
    lasts = 2 * INTERVAL;
    repeated.start();
    await vi.advanceTimersByTimeAsync(INTERVAL + 1);
    repeated.now();
    await vi.advanceTimersByTimeAsync(2 * INTERVAL);
    expect(begun.map(toSeconds)).toEqual([30, 90]);
    await vi.advanceTimersByTimeAsync(4 * INTERVAL);
    expect(begun.map(toSeconds)).toEqual([30, 90, 210]);
  });

  it('goes on after it failed', async () => {
    const work = vi.fn(() => Promise.reject(new Error('it failed')));
    const failing = new Repeated(work, INTERVAL, LEAST);
    failing.start();
    await vi.advanceTimersByTimeAsync(2.5 * INTERVAL);
    failing.close();
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('is done no more once it is closed', async () => {
    repeated.start();
    repeated.now();
    repeated.close();
    await vi.advanceTimersByTimeAsync(10 * INTERVAL);
    expect(begun).toEqual([]);
  });
});
