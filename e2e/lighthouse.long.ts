import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium, type LaunchOptions } from 'playwright';
import { flagship, templates } from './harness/edition.ts';
import { expect, test } from './harness/test.ts';

const CATEGORIES = ['accessibility', 'best-practices', 'seo'];

for (const path of ['/', '/world', flagship.href])
  test(`Lighthouse gives ${path} full marks on a phone`, async ({ site, launchOptions }) => {
    const { scores, audits, failed } = await judge(site.url + path, CATEGORIES, launchOptions);
    expect({ ...scores, 'bf-cache': audits['bf-cache']?.score, failed }).toEqual({
      accessibility: 1,
      'best-practices': 1,
      seo: 1,
      'bf-cache': 1,
      failed: [],
    });
  });

for (const { name, path, status } of templates)
  if (status === undefined)
    test(`Lighthouse finds nothing in the way of search on the ${name} page`, async ({ site, launchOptions }) => {
      const { scores, failed } = await judge(site.url + path, ['seo'], launchOptions);
      expect({ ...scores, failed }).toEqual({ seo: 1, failed: [] });
    });

/** Scores by category, and the audits that are not passed. */
async function judge(url: string, onlyCategories: string[], launchOptions: LaunchOptions) {
  const port = await freePort();
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const onlyAudits = onlyCategories.length > 1 ? ['bf-cache'] : null;
    const result = await lighthouse(url, { port, onlyCategories, onlyAudits, output: 'json', logLevel: 'error' });
    const { categories = {}, audits = {} } = result?.lhr ?? {};
    const failed = Object.values(audits).filter(
      ({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode !== 'informative',
    );
    const scores = Object.fromEntries(onlyCategories.map((id) => [id, categories[id]?.score]));
    return { scores, audits, failed: failed.map(({ id }) => id) };
  } finally {
    await browser.close();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
