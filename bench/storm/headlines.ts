/** Headlines that are published one after another, and when each of them was. */
import { setTimeout } from 'node:timers/promises';

export interface Headlines {
  /** Number of the newest. */
  readonly newest: number;
  /** When the headline of a number was published, by `performance.now()`; nothing when it was not yet. */
  publishedAt(number: number): number | undefined;
  /** Publishes no more; rejects when one could not be published. */
  stop(): Promise<void>;
}

/**
 * The first is published before this resolves.
 * @param publish makes a headline that contains `headlineOf(number)` the site's to find
 * @param from number of the first
 */
export async function startHeadlines(publish: (number: number) => void | Promise<void>, everyMs: number, from = 1): Promise<Headlines> {
  const moments: number[] = [];
  let going = true;
  const next = async () => {
    await publish(from + moments.length);
    moments.push(performance.now());
  };
  await next();
  const all = (async () => {
    while (going) {
      await setTimeout(Math.max(0, (moments.at(-1) ?? 0) + everyMs - performance.now()));
      if (going) await next();
    }
  })();
  all.catch(() => undefined); // given to who stops it
  return {
    get newest() {
      return from + moments.length - 1;
    },
    publishedAt: (number) => moments[number - from],
    stop: () => {
      going = false;
      return all;
    },
  };
}

export function headlineOf(number: number): string {
  return `Headline number ${number}.`;
}

/** @returns the newest headline that a text shows; 0 when it shows none */
export function newestIn(text: string): number {
  const numbers = [...text.matchAll(/Headline number (\d+)\./g)].map(([, number]) => Number(number));
  return Math.max(0, ...numbers);
}
