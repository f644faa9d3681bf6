import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { generateArchive } from '../bench/archive/generate-archive.ts';
import { crawl, type Visit } from './harness/crawl.ts';
import { picturesMade } from './harness/pictures-made.ts';
import { type RunningSite, serve } from './harness/serve.ts';
import { expect, test } from './harness/test.ts';

const ARTICLES = 60;

/** Most pages of 200 that may be let go and come out the same. */
const EXCESS = 30;

/** A story that comes into a list changes whatever looked at its newest, though some find nothing to show in it. */
const EXCESS_OF_A_NEWCOMER = 60;

let folder: string;
let content: string;
let site: RunningSite;

test.describe.configure({ timeout: 300_000 });

/** Pages alone: what has an ending is a feed, a picture or a file. */
const crawlOnce = (origin: string, named: string) => crawl(origin, named, (path) => !/\.\w+(?:\?|$)/.test(path));

/**
 * What is shown when nothing is left to make: the first round asks for pictures; the second is given once more what was
 * kept without them, which is made anew behind its back.
 */
async function crawlPages(origin: string, named = origin) {
  await crawlOnce(origin, named);
  await picturesMade(origin);
  await crawlOnce(origin, named);
  await picturesMade(origin);
  return crawlOnce(origin, named);
}

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parallel-publish-'));
  content = join(folder, 'content');
  await generateArchive({ folder: content, articles: ARTICLES, seed: 'publish' });
  site = await serve({ env: { CONTENT_DIR: content, LOG_REQUESTS: '0' } });
});

test.afterAll(async () => {
  await site.stop();
  await rm(folder, { recursive: true });
});

async function files(kind: string): Promise<string[]> {
  const names = await readdir(join(content, kind), { recursive: true });
  return names
    .filter((name) => /\.(?:mdx|yaml)$/.test(name))
    .sort()
    .map((name) => join(content, kind, name));
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(path, 'utf8');
  const after = change(before);
  expect(after, 'the edit must change something').not.toBe(before);
  await writeFile(path, after);
}

/** A story that readers can see, and that was not corrected. */
async function publicStory(place = 0): Promise<string> {
  const stories = await Promise.all((await files('articles')).map(async (path) => ({ path, text: await readFile(path, 'utf8') })));
  const open = stories.filter(
    ({ text }) => !/^(?:status|withdrawn|corrections):/m.test(text) && !/^published: 20(?:2[7-9]|[3-9]\d)/m.test(text),
  );
  return open[place]?.path ?? '';
}

/** A story that readers can see and that no other file names. */
async function unlinkedStory(): Promise<string> {
  const others = await Promise.all(
    [...(await files('articles')), ...(await files('fronts'))].map(async (path) => ({ path, text: await readFile(path, 'utf8') })),
  );
  for (let place = 0; place < ARTICLES; place += 1) {
    const story = await publicStory(place);
    const slug = basename(story, '.mdx');
    if (others.every(({ path, text }) => path === story || !text.includes(slug))) return story;
  }
  throw new Error('Every story is named by another.');
}

/** Gives a story another slug; its old one becomes an alias. */
async function rename(story: string): Promise<void> {
  const slug = basename(story, '.mdx');
  const text = await readFile(story, 'utf8');
  await rm(story);
  await writeFile(story.replace(slug, 'renamed-just-now'), text.replace(/^---\n/, `---\naliases: [${slug}]\n`));
}

function asNewcomer(text: string): string {
  return text
    .replace(/^(?:id|translationOf|aliases|related|corrections|updates): .*\n/gm, '')
    .replace(/^title: .*$/m, 'title: A story that was not there before')
    .replace(/^published: .*$/m, 'published: 2026-01-01T00:00:00Z');
}

const published = () =>
  site
    .errors()
    .split('\n')
    .filter((line) => line.includes('"published"'));

/** Makes a change, waits until it is published, and answers how many pages were let go. */
async function publish(change: () => Promise<void>): Promise<number> {
  const before = published().length;
  await change();
  await expect.poll(() => published().length, { timeout: 30_000 }).toBe(before + 1);
  return (JSON.parse(published().at(-1) ?? '{}') as { purged: number }).purged;
}

async function problems(): Promise<unknown[]> {
  return ((await (await fetch(`${site.url}/readyz?verbose`)).json()) as { problems: unknown[] }).problems;
}

const bodies = (visits: Visit[]) => new Map(visits.map(({ path, status, html }) => [path, `${status} ${html}`]));

/** Where two texts part. */
function difference(shown: string, right: string): string {
  const start = Math.max(0, right.split('').findIndex((letter, index) => shown[index] !== letter) - 40);
  return `“${shown.slice(start, start + 160)}” is “${right.slice(start, start + 160)}”`;
}

const CHANGES: [what: string, change: () => Promise<void>, excess?: number][] = [
  ['a headline', async () => edit(await publicStory(), (text) => text.replace(/^title: .*$/m, 'title: A headline written just now'))],
  ['a paragraph', async () => edit(await publicStory(3), (text) => `${text}\nOne more paragraph, written just now.\n`)],
  [
    'a correction',
    async () =>
      edit(await publicStory(5), (text) =>
        text.replace(/^---\n/, '---\ncorrections: [{ at: 2026-01-02T00:00:00Z, text: It was wrong and is right. }]\n'),
      ),
  ],
  ['a name', async () => edit((await files('authors'))[0] ?? '', (text) => text.replace(/^name: .*$/m, 'name: Renamed just now'))],
  ['a topic', async () => edit((await files('topics'))[0] ?? '', (text) => text.replace(/^title: .*$/m, 'title: Retitled just now'))],
  [
    'a withdrawal',
    async () =>
      edit(await publicStory(8), (text) =>
        text.replace(/^---\n/, '---\nwithdrawn: { at: 2026-01-02T00:00:00Z, reason: It should not have been. }\n'),
      ),
  ],
  ['a deletion', async () => rm(await unlinkedStory())],
  [
    'a new story',
    async () => writeFile(join(content, 'articles/newcomer.mdx'), asNewcomer(await readFile(await publicStory(12), 'utf8'))),
    EXCESS_OF_A_NEWCOMER,
  ],
  [
    'another category',
    async () => edit(await unlinkedStory(), (text) => text.replace(/^categories: .*$/m, 'categories: ["prisons"]')),
    EXCESS_OF_A_NEWCOMER,
  ],
  [
    'another day',
    async () => edit(await publicStory(10), (text) => text.replace(/^published: .*$/m, 'published: 2018-01-01T00:00:00Z')),
    90,
  ],
  ['a new name with its alias', async () => rename(await unlinkedStory()), EXCESS_OF_A_NEWCOMER],
  [
    'a new picture',
    async () => edit(join(content, 'images/estuary.svg'), (text) => text.replace(/<\/svg>/, '<path d="M0 0h9v9H0z"/></svg>')),
  ],
  ['a section', async () => edit((await files('sections'))[0] ?? '', (text) => text.replace(/^title: .*$/m, 'title: Retitled section'))],
];

for (const [what, change, excess = EXCESS] of CHANGES)
  test(`${what} is on every page that shows it, and few others are made anew`, async () => {
    const before = bodies(await crawlPages(site.url));
    const purged = await publish(change);
    expect((await problems()).length, 'the change must be sound').toBe(0);
    const after = bodies(await crawlPages(site.url));

    const fresh = await serve({ env: { CONTENT_DIR: content, SITE_URL: site.url, LOG_REQUESTS: '0' } });
    const truth = bodies(await crawlPages(fresh.url, site.url));
    await fresh.stop();

    const stale = [...truth]
      .filter(([path, body]) => after.get(path) !== body)
      .map(([path, body]) => `${path}: ${difference(after.get(path) ?? 'nothing', body)}`);
    expect(stale).toEqual([]);
    const differing = [...before].filter(([path, body]) => after.get(path) !== body).length;
    expect(differing).toBeGreaterThan(0);
    expect(purged - differing, `${purged} let go, ${differing} differ`).toBeLessThanOrEqual(excess);
  });
