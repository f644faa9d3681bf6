/** A reader who asks for the same pages again and again, and notes how old they were. */
import { setTimeout } from 'node:timers/promises';
import { type Headlines, newestIn } from './headlines.ts';

export interface Page {
  name: string;
  /** Its address, given the number of the newest headline. */
  url(newest: number): string;
}

export interface Ages {
  /** By page: for how long, at most, a newer headline had been published when an older one was given; in milliseconds. */
  oldest: Record<string, number>;
  /** How often each page was asked for. */
  asked: Record<string, number>;
  /** What was neither a page with a headline nor missing, in words. */
  failures: string[];
}

const PAUSE_MS = 20;

/** A page that is not there shows every headline but the newest. */
export function watchAges(pages: readonly Page[], headlines: Headlines): { stop(): Promise<Ages> } {
  const ages: Ages = { oldest: {}, asked: {}, failures: [] };
  let going = true;
  const watch = async ({ name, url }: Page) => {
    while (going) {
      const { newest } = headlines;
      const asked = performance.now();
      const shown = await ask(url(newest), newest).catch((error: Error) => error.message);
      if (typeof shown === 'string') ages.failures.push(`${name}: ${shown}`);
      else ages.oldest[name] = Math.max(ages.oldest[name] ?? 0, asked - (headlines.publishedAt(shown + 1) ?? asked));
      ages.asked[name] = (ages.asked[name] ?? 0) + 1;
      await setTimeout(PAUSE_MS);
    }
  };
  const all = Promise.all(pages.map(watch));
  return {
    stop: async () => {
      going = false;
      await all;
      return ages;
    },
  };
}

/** @returns the number of the newest headline that is shown */
async function ask(url: string, newest: number): Promise<number> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'br' }, redirect: 'manual' });
  const text = await answer.text();
  if (answer.status === 404) return newest - 1;
  if (answer.status !== 200) throw new Error(`status ${answer.status}`);
  const shown = newestIn(text);
  if (shown === 0) throw new Error('no headline');
  return shown;
}
