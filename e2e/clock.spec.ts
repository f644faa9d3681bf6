/** A clock that goes on while the machine sleeps, and one that is set back: what is shown is what is due by it. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningSite, root, serve } from './harness/serve.ts';
import { expect, test } from './harness/test.ts';

const DAY_MS = 86_400_000;
const STORY = '/world/defense-security/due-tomorrow';
const SURFACES = [
  STORY,
  `${STORY}.md`,
  '/',
  '/latest',
  '/world',
  '/world/defense-security',
  '/topics/north-korea',
  '/feed.xml',
  '/feed.json',
];

/** As if it slept: while a file is there, the clock of all its threads is two days on. */
const sleeper = (file: string) =>
  `import{existsSync}from'node:fs';const{now}=Date;Date.now=()=>now()+(existsSync(${JSON.stringify(file)})?${2 * DAY_MS}:0);`;

let folder: string;
let asleep: string;
let site: RunningSite;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parallel-clock-'));
  asleep = join(folder, '.asleep');
  cpSync(join(root, 'content'), folder, { recursive: true });
  const home = join(folder, 'articles/2030/01');
  mkdirSync(home, { recursive: true });
  const head = [
    'title: Due tomorrow',
    'standfirst: It is not to be seen before.',
    'categories: [defense-security]',
    'authors: [security-desk]',
    'topics: [north-korea]',
    `published: ${new Date(Date.now() + DAY_MS).toISOString()}`,
  ];
  writeFileSync(join(home, 'due-tomorrow.mdx'), `---\n${head.join('\n')}\n---\n\nIts text.\n`);
  const preload = `--import=data:text/javascript,${encodeURIComponent(sleeper(asleep))}`;
  site = await serve({ env: { CONTENT_DIR: folder, LOG_REQUESTS: '0', NODE_OPTIONS: preload } });
});

test.afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Addresses that show the story. */
async function showing(): Promise<string[]> {
  const texts = await Promise.all(SURFACES.map(async (path) => [path, await (await fetch(site.url + path)).text()] as const));
  return texts.filter(([, text]) => text.includes('Due tomorrow')).map(([path]) => path);
}

test('what came due while the machine slept is on every surface when it wakes, and gone again when the clock is set back', async () => {
  expect(await showing()).toEqual([]);
  for (const expected of [SURFACES, [], SURFACES]) {
    if (expected.length === 0) rmSync(asleep);
    else writeFileSync(asleep, '');
    await expect.poll(showing, { timeout: 30_000 }).toEqual(expected);
  }
});
