import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Settling } from './settling.ts';

describe('what changes', () => {
  let settled: string[][];
  let settling: Settling;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    settled = [];
    settling = new Settling({ onSettled: (paths) => void settled.push(paths), quiet: 80, patience: 400 });
  });

  afterEach(() => {
    settling.close();
    vi.useRealTimers();
  });

  it('is heard of when it has been left alone', () => {
    settling.add('a');
    vi.advanceTimersByTime(79);
    expect(settled).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(settled).toEqual([['a']]);
  });

  it('is not while it is being written', () => {
    for (let step = 0; step < 20; step += 1) {
      settling.add('a');
      vi.advanceTimersByTime(50);
    }
    expect(settled).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(settled).toEqual([['a']]);
  });

  it('together is heard of together', () => {
    for (const path of ['a', 'b', 'c']) {
      settling.add(path);
      vi.advanceTimersByTime(40);
    }
    vi.advanceTimersByTime(200);
    expect(settled).toEqual([['a', 'b', 'c']]);
  });

  it('does not wait for long for what never comes to rest', () => {
    settling.add('done');
    for (let step = 0; step < 12; step += 1) {
      settling.add('log');
      vi.advanceTimersByTime(50);
    }
    expect(settled).toEqual([['done']]);
  });

  it('is forgotten once nobody watches', () => {
    settling.add('a');
    settling.close();
    vi.advanceTimersByTime(10_000);
    expect(settled).toEqual([]);
  });
});
