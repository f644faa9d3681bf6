import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateArchive } from '../bench/archive/generate-archive.ts';
import { type RunningSite, serve } from './harness/serve.ts';
import { expect, test } from './harness/test.ts';

const ARTICLES = 3_000;
const AT_ONCE = 8;

const EXPECTED = { ready: 200, draft: 404, scheduled: 404, withdrawn: 410 };

let folder: string;
let site: RunningSite;
let archive: Awaited<ReturnType<typeof generateArchive>>;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parallel-archive-'));
  archive = await generateArchive({ folder: join(folder, 'content'), articles: ARTICLES, seed: 'long' });
  site = await serve({ env: { CONTENT_DIR: join(folder, 'content'), DATA_DIR: join(folder, 'data'), LOG_REQUESTS: '0' } });
});

test.afterAll(async () => {
  await site.stop();
  await rm(folder, { recursive: true });
});

test('every story of an archive of 3,000 is at its address, under its headline, or hidden as it should be', async () => {
  const queue = archive.plan.articles[Symbol.iterator]();
  const wrong: string[] = [];
  const lane = async () => {
    for (const story of queue) {
      const href = `/${story.section}/${story.categories[0]}/${story.slug}`;
      const answer = await fetch(site.url + href, { redirect: 'manual' });
      const html = await answer.text();
      const expected = story.withdrawn?.legal === true ? 451 : EXPECTED[story.state];
      const isWhole = html.includes('</html>') && (expected !== 200 || html.includes('<article'));
      if (answer.status !== expected || !isWhole) wrong.push(`${answer.status} instead of ${expected}: ${href}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  expect(wrong).toEqual([]);
});
