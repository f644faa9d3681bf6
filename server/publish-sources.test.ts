import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GitMirror } from '#engine/source/git-mirror.ts';
import type { Publisher } from './publish.ts';
import { openPublishSources, type PublishSources } from './publish-sources.ts';

const POLL_S = 30;

describe('a repository', () => {
  let happened: string[];
  let fetching: () => Promise<void>;
  let sources: PublishSources;
  let caughtUp: Promise<void>;
  const log = { warn: vi.fn(), error: vi.fn() };

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
    vi.clearAllMocks();
    happened = [];
    fetching = async () => undefined;
    const mirror = {
      fetch: () => {
        happened.push('fetch');
        return fetching();
      },
    };
    const publisher = { publish: async () => void happened.push('publish'), tick: () => undefined };
    const environment = { CONTENT_DIR: '/nowhere', CONTENT_POLL: POLL_S };
    sources = openPublishSources(environment, mirror as unknown as GitMirror, publisher as unknown as Publisher, log as never);
    caughtUp = sources.catchUp();
  });

  afterEach(() => {
    sources.close();
    vi.useRealTimers();
  });

  /** Whether it has caught up by now. */
  async function hasCaughtUp(): Promise<boolean> {
    return Promise.race([caughtUp.then(() => true), vi.advanceTimersByTimeAsync(0).then(() => false)]);
  }

  it('is fetched and published at the start, before anything is served', async () => {
    fetching = () => new Promise((resolve) => setTimeout(resolve, 100));
    await vi.advanceTimersByTimeAsync(90);
    expect([happened, await hasCaughtUp()]).toEqual([['fetch'], false]);
    await vi.advanceTimersByTimeAsync(20);
    expect([happened, await hasCaughtUp()]).toEqual([['fetch', 'publish'], true]);
  });

  it('that does not answer is not waited for for long', async () => {
    fetching = () => new Promise(() => undefined);
    await vi.advanceTimersByTimeAsync(2_900);
    expect(await hasCaughtUp()).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect([happened, await hasCaughtUp()]).toEqual([['fetch'], true]);
  });

  it('that cannot be fetched is not waited for, and it is said', async () => {
    fetching = () => Promise.reject(new Error('it does not exist'));
    await vi.advanceTimersByTimeAsync(1);
    expect([happened, await hasCaughtUp()]).toEqual([['fetch'], true]);
    expect(log.error).toHaveBeenCalledWith({ reason: 'it does not exist' }, expect.stringContaining('cannot be fetched'));
  });

  it('is caught up with by what was fetched since it was asked for, not by what was on its way', async () => {
    await vi.advanceTimersByTimeAsync(5_000);
    fetching = () => new Promise((resolve) => setTimeout(resolve, 100));
    sources.look();
    await vi.advanceTimersByTimeAsync(50);
    caughtUp = sources.catchUp();
    await vi.advanceTimersByTimeAsync(100);
    expect(await hasCaughtUp()).toBe(false);
    await vi.advanceTimersByTimeAsync(250);
    expect([happened, await hasCaughtUp()]).toEqual([['fetch', 'publish', 'fetch', 'publish', 'fetch', 'publish'], true]);
  });

  it('is looked at again after its interval', async () => {
    await vi.advanceTimersByTimeAsync(2.5 * POLL_S * 1_000);
    expect(happened).toEqual(['fetch', 'publish', 'fetch', 'publish', 'fetch', 'publish']);
  });

  it('is fetched four times a second at most, however often a webhook is replayed', async () => {
    await vi.advanceTimersByTimeAsync(5_000);
    happened = [];
    for (let replay = 0; replay < 300; replay += 1) {
      sources.look();
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(happened.filter((what) => what === 'fetch')).toHaveLength(13); // at once, and after each quarter of three seconds
  });

  it('is fetched once for all who ask while it is fetched', async () => {
    await vi.advanceTimersByTimeAsync(5_000);
    happened = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    fetching = () => promise;
    for (let replay = 0; replay < 100; replay += 1) {
      sources.look();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(happened).toEqual(['fetch']);
    fetching = async () => undefined;
    resolve();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(happened).toEqual(['fetch', 'publish', 'fetch', 'publish']);
  });
});
