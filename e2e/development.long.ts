import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flagship } from './harness/edition.ts';
import { type RunningSite, root, serve } from './harness/serve.ts';
import { expect, test } from './harness/test.ts';

test.describe.configure({ mode: 'serial' });

let folder: string;
let file: string;
let site: RunningSite;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parallel-development-'));
  const content = join(folder, 'content');
  await cp(join(root, 'content'), content, { recursive: true });
  file = join(content, 'articles/2026/01', `${flagship.slug}.mdx`);
  site = await serve({ development: true, env: { CONTENT_DIR: content, DATA_DIR: join(folder, 'data') } });
});

test.afterAll(async () => {
  await site.stop();
  await rm(folder, { recursive: true });
});

test('a saved article shows at the next load', async ({ page }) => {
  await page.goto(site.url + flagship.href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(flagship.title);
  await writeFile(file, (await readFile(file, 'utf8')).replace(flagship.title, 'A headline that was just saved'));
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A headline that was just saved');
  await page.goto(`${site.url}/world/defense-security`);
  await expect(page.getByRole('main')).toContainText('A headline that was just saved');
});

test('a broken article shows its problems at its place, and everything else still works', async ({ page }) => {
  const sound = await readFile(file, 'utf8');
  const lines = sound.split('\n').length;
  await writeFile(file, `${sound}\n<FactBx title="x" />\n`);
  await page.goto(site.url + flagship.href);
  const problems = page.getByRole('main');
  await expect(problems).toContainText(`articles/2026/01/${flagship.slug}.mdx:${lines + 1}:1`);
  await expect(problems).toContainText('article/unknown-block');
  await expect(problems).toContainText('Did you mean “FactBox”?');
  await page.goto(`${site.url}/world/defense-security`);
  await expect(page.getByRole('main')).toContainText('A headline that was just saved');
  await writeFile(file, sound);
  await page.goto(site.url + flagship.href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A headline that was just saved');
});
