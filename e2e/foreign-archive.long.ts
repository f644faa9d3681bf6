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

test('the oldest story is shown before its text was checked, and gains its reading time when it is', async () => {
  const oldest = archive.plan.articles
    .filter(({ state }) => state === 'ready')
    .sort((a, b) => Date.parse(a.published) - Date.parse(b.published))[0];
  const href = `${site.url}/${oldest?.section}/${oldest?.categories[0]}/${oldest?.slug}`;
  const before = await (await fetch(href)).text();
  expect(before).toContain('<article');
  expect(before).not.toContain('min read');
  await expect(async () => expect(await bodiesWaiting()).toBe(0)).toPass({ timeout: 240_000 });
  await expect(async () => expect(await (await fetch(href)).text()).toContain('min read')).toPass({ timeout: 10_000 });
});

async function bodiesWaiting(): Promise<number> {
  return ((await (await fetch(`${site.url}/readyz?verbose`)).json()) as { bodiesWaiting: number }).bodiesWaiting;
}

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
