/** From the moment that a story is saved, how long it takes until each page shows it. */
import { setTimeout } from 'node:timers/promises';
import { headlineOf } from '../storm/headlines.ts';
import type { Newcomer } from './newcomer.ts';

/** Milliseconds, by page. */
export type Delays = Record<keyof Newcomer['pages'], number>;

const PAUSE_MS = 5;
const LIMIT_MS = 60_000;

/** How what was saved becomes the source's. */
export interface Forge {
  commit(): void;
  /** Tells the site that there is something new. */
  tell(): Promise<void>;
}

/** @param forge where stories are committed; the clock begins when the commit is there, and else when the file has its name */
export async function timePublishing(origin: string, story: Newcomer, round: number, forge?: Forge): Promise<Delays> {
  const headline = headlineOf(round);
  story.save(headline);
  forge?.commit();
  const begun = performance.now();
  await forge?.tell();
  const found = Object.entries(story.pages).map(async ([name, path]) => [name, await timeUntil(origin + path, headline, begun)] as const);
  return Object.fromEntries(await Promise.all(found)) as Delays;
}

async function timeUntil(url: string, headline: string, begun: number): Promise<number> {
  while (performance.now() - begun < LIMIT_MS) {
    const answer = await fetch(url, { headers: { 'accept-encoding': 'br' } });
    if ((await answer.text()).includes(headline)) return performance.now() - begun;
    await setTimeout(PAUSE_MS);
  }
  throw new Error(`${url} does not show “${headline}” after ${LIMIT_MS / 1_000} s.`);
}
