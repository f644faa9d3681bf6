/**
 * How pages look, against pictures of how they looked: `npx playwright test --config e2e/long.config.ts appearance
 * --update-snapshots` takes new ones when a change is meant. The edition is generated, so that no story changes them, and
 * the interface is set in the site's own face, so that two machines draw the same.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { generateArchive } from '../bench/archive/generate-archive.ts';
import { picturesMade } from './harness/pictures-made.ts';
import { type RunningSite, serve } from './harness/serve.ts';

const SAME_FACE = ':root{--font-ui:"Parallel Text"!important;--font-code:"Parallel Text"!important}*{caret-color:transparent!important}';

let folder: string;
let site: RunningSite;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parallel-appearance-'));
  await generateArchive({ folder: join(folder, 'content'), articles: 80, seed: 'appearance' });
  site = await serve({ env: { CONTENT_DIR: join(folder, 'content'), DATA_DIR: join(folder, 'data') } });
  await picturesMade(site.url);
});

test.afterAll(async () => {
  await site.stop();
  await rm(folder, { recursive: true });
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1440])
    test(`pages look as they did, ${colorScheme}, ${width} px`, async ({ browser }) => {
      const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width, height: 900 }, locale: 'en-GB' });
      const page = await context.newPage();
      for (const [name, path] of await listTemplates(page)) {
        await page.goto(site.url + path, { waitUntil: 'networkidle' });
        await page.addStyleTag({ content: SAME_FACE });
        await page.evaluate(() => document.fonts.ready);
        await expect
          .soft(page, name)
          .toHaveScreenshot(`${name}-${width}-${colorScheme}.png`, { maxDiffPixelRatio: 0.01, mask: [page.locator('header time')] });
      }
      await context.close();
    });

/** An address of each template, found as a reader would. */
async function listTemplates(page: Page): Promise<[name: string, path: string][]> {
  const firstLink = async (path: string, selector: string) => {
    await page.goto(site.url + path);
    return (await page.locator(selector).first().getAttribute('href')) ?? '/';
  };
  const section = await firstLink('/', 'nav[aria-label="Sections"] a');
  const category = await firstLink(section, `main a[href^="${section}/"], nav a[href^="${section}/"]`);
  const story = await firstLink(section, 'main article h2 a, main article h3 a');
  const author = await firstLink(story, 'main a[href^="/authors/"]');
  return Object.entries({ front: '/', section, category, story, author, latest: '/latest', about: '/about', absent: '/nothing-is-here' });
}
