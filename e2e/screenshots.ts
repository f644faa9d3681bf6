/** `npm run screenshots`: takes the pictures of the README from the running sample edition. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { flagship } from './harness/edition.ts';
import { findBrowser } from './harness/find-browser.ts';
import { root, serve } from './harness/serve.ts';

const folder = join(root, 'docs/pictures');

const PICTURES = [
  { name: 'front-desktop-light', path: '/', width: 1440, height: 1000, colorScheme: 'light' },
  { name: 'front-phone-dark', path: '/', width: 390, height: 844, colorScheme: 'dark' },
  { name: 'article-desktop-light', path: flagship.href, width: 1440, height: 1000, colorScheme: 'light' },
  { name: 'article-phone-light', path: flagship.href, width: 390, height: 844, colorScheme: 'light' },
] as const;

mkdirSync(folder, { recursive: true });
const site = await serve();
const browser = await chromium.launch({ executablePath: findBrowser(), chromiumSandbox: process.getuid?.() !== 0 });
for (const { name, path, width, height, colorScheme } of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, timezoneId: 'Asia/Seoul', locale: 'en-GB' });
  await page.goto(site.url + path);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}
await browser.close();
await site.stop();
