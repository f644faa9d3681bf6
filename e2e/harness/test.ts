/** Playwright's `test` with a running site: the sample edition, one process for each worker. */
import { test as base, expect } from '@playwright/test';
import { type RunningSite, serve } from './serve.ts';

export const test = base.extend<object, { site: RunningSite }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off its pattern
    async ({}, use) => {
      const site = await serve();
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
});

export { expect };
