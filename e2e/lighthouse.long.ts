import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright';
import { flagship } from './harness/edition.ts';
import { expect, test } from './harness/test.ts';

const CATEGORIES = ['accessibility', 'best-practices', 'seo'];

for (const path of ['/', '/world', flagship.href])
  test(`Lighthouse gives ${path} full marks on a phone`, async ({ site, launchOptions }) => {
    const port = await freePort();
    const browser = await chromium.launch({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`],
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    try {
      const result = await lighthouse(site.url + path, {
        port,
        onlyCategories: CATEGORIES,
        onlyAudits: ['bf-cache'],
        output: 'json',
        logLevel: 'error',
      });
      const { categories = {}, audits = {} } = result?.lhr ?? {};
      const failed = Object.values(audits).filter(
        ({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode !== 'informative',
      );
      const scores = Object.fromEntries(CATEGORIES.map((id) => [id, categories[id]?.score]));
      expect({ ...scores, 'bf-cache': audits['bf-cache']?.score, failed: failed.map(({ id }) => id) }).toEqual({
        accessibility: 1,
        'best-practices': 1,
        seo: 1,
        'bf-cache': 1,
        failed: [],
      });
    } finally {
      await browser.close();
    }
  });

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
