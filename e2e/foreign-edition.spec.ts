import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateArchive } from '../bench/archive/generate-archive.ts';
import { crawl } from './harness/crawl.ts';
import { type RunningSite, serve } from './harness/serve.ts';
import { expect, test } from './harness/test.ts';

const ARTICLES = 60;

let folder: string;
let site: RunningSite;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parallel-foreign-'));
  await generateArchive({ folder: join(folder, 'content'), articles: ARTICLES, seed: 'seven' });
  site = await serve({ env: { CONTENT_DIR: join(folder, 'content'), DATA_DIR: join(folder, 'data') } });
});

test.afterAll(async () => {
  await site.stop();
  await rm(folder, { recursive: true });
});

test('another edition needs nothing but its folder: no name of this one is on any page', async () => {
  const visits = await crawl(site.url);
  expect(visits.filter(({ status }) => status !== 200).map(({ path, status }) => `${status} ${path}`)).toEqual([]);
  expect(visits.length).toBeGreaterThan(ARTICLES / 2);
  for (const { path, html } of visits) {
    const shown = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '').replace(/class="[^"]*"/g, '');
    expect(shown.match(/\bParallel\b|Defense &amp; Security|KST|editors@example\.org/)?.[0], path).toBeUndefined();
  }
});
