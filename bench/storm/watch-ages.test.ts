import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { headlineOf, newestIn } from './headlines.ts';
import { watchAges } from './watch-ages.ts';

/** A page that answers always the same, and headlines that were published so many milliseconds ago. */
async function watch(answer: { status?: number; text: string }, published: Record<number, number>) {
  const server = createServer((_, response) => response.writeHead(answer.status ?? 200).end(answer.text)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const began = performance.now();
  const newest = Math.max(...Object.keys(published).map(Number));
  const publishedAt = (number: number) => (published[number] === undefined ? undefined : began - published[number]);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const watching = watchAges([{ name: 'page', url: () => url }], { newest, publishedAt, stop: async () => undefined });
  await vi.waitFor(() => expect(performance.now() - began).toBeGreaterThan(100));
  return watching.stop();
}

describe('the age of a page', () => {
  it('is how long the headline after the one that it shows has been there', async () => {
    const { oldest, failures } = await watch({ text: headlineOf(1) }, { 1: 9_000, 2: 5_000, 3: 1_000 });
    expect([Math.floor((oldest.page ?? 0) / 1_000), failures]).toEqual([5, []]);
  });

  it('is nothing while it shows the newest', async () => {
    const { oldest, asked } = await watch({ text: `${headlineOf(3)} ${headlineOf(2)}` }, { 2: 5_000, 3: 1_000 });
    expect(oldest.page).toBe(0);
    expect(asked.page).toBeGreaterThan(1);
  });

  it('that is not there yet is counted from the newest headline', async () => {
    const { oldest } = await watch({ status: 404, text: '' }, { 2: 5_000, 3: 1_000 });
    expect(Math.floor((oldest.page ?? 0) / 1_000)).toBe(1);
  });

  it.each([
    [{ status: 503, text: headlineOf(3) }, 'page: status 503'],
    [{ text: 'Something else' }, 'page: no headline'],
  ])('is not told of %j, which is a failure', async (answer, failure) => {
    const { oldest, failures } = await watch(answer, { 2: 5_000, 3: 1_000 });
    expect([oldest, failures[0]]).toEqual([{}, failure]);
  });
});

describe('a headline', () => {
  it('is found among others, and not for a longer number that begins as it does', () => {
    expect([newestIn(`${headlineOf(9)} ${headlineOf(10)}`), newestIn(headlineOf(110)), newestIn('Headline number')]).toEqual([10, 110, 0]);
  });
});
