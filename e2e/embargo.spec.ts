/** What is to come and what is being written: nothing that answers says a word of it, and what comes due is everywhere at once. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crawl } from './harness/crawl.ts';
import { publicStories } from './harness/edition.ts';
import { type RunningSite, root, serve } from './harness/serve.ts';
import { expect, test } from './harness/test.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

const FORMATS = ['xml', 'atom', 'json'];
/** Lists that the stories will be in. */
const LISTS = ['', '/world', '/world/defense-security', '/topics/north-korea', '/authors/security-desk'];
const FEEDS = LISTS.flatMap((list) => FORMATS.map((format) => `${list}/feed.${format}`));
const CARRIERS = [...FEEDS, '/latest', '/world/defense-security', '/topics/north-korea', '/authors/security-desk', '/sitemaps/news.xml'];
const STORY = '/world/defense-security/scheduled-0';
const TRACES = /scheduled-\d|draft-\d|Secret |Hush |Whisper |Portrait of /;

let folder: string;
let site: RunningSite;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parallel-embargo-'));
  cpSync(join(root, 'content'), folder, { recursive: true });
  mkdirSync(join(folder, 'articles/2030/01'), { recursive: true });
  const later = Date.now() + 86_400_000;
  for (let n = 0; n < 50; n += 1) {
    write(`scheduled-${n}`, `published: ${new Date(later + n * 3_600_000).toISOString()}`);
    write(`draft-${n}`, 'published: 2026-01-01T00:00:00Z\nstatus: draft');
  }
  site = await serve({ env: { CONTENT_DIR: folder, LOG_REQUESTS: '0' } });
});

test.afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A story that nobody may know of, with a picture of its own. */
function write(slug: string, more: string): void {
  const picture = `images/${slug}.svg`;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="36"><text x="4" y="20">Portrait of ${slug}</text></svg>`;
  const head = [
    `title: Secret ${slug}`,
    `standfirst: Hush ${slug}.`,
    'categories: [defense-security]',
    'authors: [security-desk]',
    'topics: [north-korea]',
    `image: { src: ${picture}, alt: Portrait of ${slug} }`,
    more,
  ];
  writeFileSync(join(folder, picture), drawing);
  writeFileSync(join(folder, `articles/2030/01/${slug}.mdx`), `---\n${head.join('\n')}\n---\n\nWhisper ${slug} whisper.\n`);
}

const get = async (path: string) => {
  const response = await fetch(new URL(path, site.url), { redirect: 'manual' });
  return { status: response.status, text: await response.text() };
};

const snapshots = () => site.errors().split('"published"').length + site.output().split('"published"').length;

async function publish(change: () => void): Promise<void> {
  const before = snapshots();
  change();
  await expect.poll(snapshots, { timeout: 60_000 }).toBeGreaterThan(before);
}

/** Every address that the site names anywhere: in pages, sitemaps, feeds and their archives, and beside stories. */
async function everyAddress(): Promise<Set<string>> {
  const linked = (await crawl(site.url)).filter(({ status }) => status === 200).map(({ path }) => path);
  const inXml = async (path: string, pattern: RegExp) =>
    [...(await get(path)).text.matchAll(pattern)].map(([, address = '']) => address.replace(site.url, ''));
  const maps = await inXml('/sitemap.xml', /<loc>([^<]+)</g);
  const mapped = (await Promise.all(maps.map((path) => inXml(path, /<loc>([^<]+)</g)))).flat();
  const feeds = (await inXml('/feeds.opml', /xmlUrl="([^"]+)"/g)).flatMap((path) => FORMATS.map((format) => path.replace(/xml$/, format)));
  const archives = FEEDS.flatMap((feed) => [`${feed}?page=1`, `${feed}?page=2`]);
  const files = [
    '/robots.txt',
    '/sitemap.xml',
    '/humans.txt',
    '/feeds.opml',
    '/manifest.webmanifest',
    '/.well-known/security.txt',
    '/readyz',
  ];
  const texts = publicStories.map(({ href }) => `${href}.md`);
  return new Set([...linked, ...maps, ...mapped, ...feeds, ...archives, ...files, ...texts, ...CARRIERS]);
}

test('nothing that answers says a word of what is to come or being written [FD-20, SM-10]', async () => {
  const addresses = await everyAddress();
  for (const kind of ['/images/', '.md', '.atom?page=1', '/sitemaps/20', '/archive/'])
    expect(
      [...addresses].some((path) => path.includes(kind)),
      `${kind} is among what is looked at`,
    ).toBe(true);
  for (const path of addresses) expect((await get(path)).text, path).not.toMatch(TRACES);
  for (const slug of ['scheduled-0', 'scheduled-49', 'draft-0', 'draft-49'])
    for (const end of ['', '.md']) expect((await get(`/world/defense-security/${slug}${end}`)).status).toBe(404);
});

test('what comes due under load is everywhere within a second, and what does not is nowhere [FD-20, SM-6]', async () => {
  const due = Date.now() + 20_000;
  await publish(() => write('scheduled-0', `published: ${new Date(due).toISOString()}`));
  const load = setInterval(() => void get('/feed.xml').catch(() => undefined), 20);
  try {
    await new Promise((resolve) => setTimeout(resolve, due + 1_000 - Date.now()));
    const paths = [...CARRIERS, STORY, `${STORY}.md`];
    const shown = await Promise.all(paths.map(async (path) => [path, (await get(path)).text] as const));
    expect(shown.filter(([, text]) => !text.includes('Secret scheduled-0')).map(([path]) => path)).toEqual([]);
    for (const [path, text] of shown) expect(text, path).not.toMatch(/scheduled-[1-9]|draft-/);
  } finally {
    clearInterval(load);
  }
});
