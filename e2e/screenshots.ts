/**
 * `npm run screenshots`: takes the pictures of the README from the running sample edition.
 * `npm run screenshots -- <folder>`: every template, whole, at four widths, light and dark, to look at.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { flagship, templates } from './harness/edition.ts';
import { findBrowser } from './harness/find-browser.ts';
import { root, serve } from './harness/serve.ts';

interface Picture {
  name: string;
  path: string;
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
}

const README: Picture[] = [
  { name: 'front-desktop-light', path: '/', width: 1440, height: 1000, colorScheme: 'light' },
  { name: 'front-phone-dark', path: '/', width: 390, height: 844, colorScheme: 'dark' },
  { name: 'article-desktop-light', path: flagship.href, width: 1440, height: 1000, colorScheme: 'light' },
  { name: 'article-phone-light', path: flagship.href, width: 390, height: 844, colorScheme: 'light' },
];

const EVERYTHING: Picture[] = templates.flatMap(({ name, path }) =>
  [390, 768, 1440, 1920].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({
      name: `${name.replaceAll(' ', '-')}-${width}-${colorScheme}`,
      path,
      width,
      height: 900,
      colorScheme,
    })),
  ),
);

async function take(
  browser: Browser,
  origin: string,
  { name, path, width, height, colorScheme }: Picture,
  folder: string,
  fullPage: boolean,
) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, timezoneId: 'Asia/Seoul', locale: 'en-GB' });
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  if (fullPage) await page.evaluate(fetchAllPictures);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
  await page.close();
}

/** Those below the first screen are fetched when they come near it. */
async function fetchAllPictures(): Promise<void> {
  for (const image of document.images) image.loading = 'eager';
  await Promise.all(Array.from(document.images, (image) => image.decode()));
}

const [folder] = process.argv.slice(2);
const target = folder ?? join(root, 'docs/pictures');
mkdirSync(target, { recursive: true });
const site = await serve();
const browser = await chromium.launch({ executablePath: findBrowser(), chromiumSandbox: process.getuid?.() !== 0 });
for (const picture of folder === undefined ? README : EVERYTHING) await take(browser, site.url, picture, target, folder !== undefined);
await browser.close();
await site.stop();
