/** What machines read: feeds, sitemaps, structured data, heads, and what none of them may say before its time. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crawl } from './harness/crawl.ts';
import { corrected, flagship, hiddenStories, korean, publicStories, templates, withdrawn } from './harness/edition.ts';
import { root, serve } from './harness/serve.ts';
import { expect, test } from './harness/test.ts';

const FEEDS = ['feed.xml', 'feed.atom', 'feed.json'];
const get = async (url: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url, { headers, redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location = '']) => location);

/** Every address in the sitemaps that robots.txt names. */
async function addressesFromRobots(origin: string): Promise<string[]> {
  const { text } = await get(`${origin}/robots.txt`);
  const [index = ''] = [...text.matchAll(/^Sitemap: (\S+)$/gm)].map(([, address = '']) => address);
  const files = locations((await get(index)).text);
  const pages = await Promise.all(files.map(async (file) => locations((await get(file)).text)));
  return [...new Set(pages.flat())];
}

test('the sitemaps that robots.txt names have every public story and no other, each its own canonical [SM-2, SM-7, SM-10, RB-9, RB-22]', async ({
  site,
}) => {
  const addresses = await addressesFromRobots(site.url);
  const stories = addresses.filter((address) => new URL(address).pathname.split('/').length === 4 && !address.includes('/archive/'));
  expect(stories.sort()).toEqual(publicStories.map(({ href }) => site.url + href).sort());
  const titles = new Set<string>();
  for (const address of addresses) {
    const { status, text } = await get(address);
    expect(status, address).toBe(200);
    expect(/<link rel="canonical" href="([^"]+)"/.exec(text)?.[1], address).toBe(
      address.replace(/\/$/, '') === site.url ? site.url : address,
    );
    expect(text, address).not.toContain('noindex');
    titles.add(/<title>([^<]+)</.exec(text)?.[1] ?? '');
  }
  expect(titles.size, 'titles are told apart [RB-16, OG-5]').toBe(addresses.length);
});

test('every feed is there, says its type and is known by its tag [FD-1, FD-15, FD-21, PF-1, PF-2, NX-7]', async ({ site }) => {
  const opml = (await get(`${site.url}/feeds.opml`)).text;
  const feeds = [...opml.matchAll(/xmlUrl="([^"]+)"/g)].map(([, address = '']) => address);
  expect(feeds.length).toBeGreaterThan(20);
  for (const feed of feeds) expect((await get(feed)).status, feed).toBe(200);
  for (const [index, type] of ['application/rss+xml', 'application/atom+xml', 'application/feed+json'].entries()) {
    const address = `${site.url}/${FEEDS[index]}`;
    const first = await get(address, { 'accept-encoding': 'gzip' });
    expect(first.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
    expect(first.headers.get('content-encoding')).toBe('gzip');
    expect(first.headers.get('last-modified')).toBeTruthy();
    const again = await get(address, { 'accept-encoding': 'gzip', 'if-none-match': first.headers.get('etag') ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
  }
  const moved = await get(`${site.url}/economy/defense-security/feed.xml`);
  expect([moved.status, moved.headers.get('location')]).toEqual([308, '/world/defense-security/feed.xml']);
  expect((await get(`${site.url}/nothing/feed.xml`)).status).toBe(404);
});

test('what feeds hold leads somewhere, by absolute addresses and without scripts [FD-8, FD-9]', async ({ site }) => {
  const items = JSON.parse((await get(`${site.url}/feed.json`)).text).items as { url: string; content_html: string }[];
  expect(items.length).toBe(Math.min(30, publicStories.length));
  for (const { url, content_html } of items) {
    expect(content_html).not.toMatch(/<script|<style|<iframe|\son\w+=|\sclass=/);
    for (const [, address = ''] of content_html.matchAll(/\s(?:href|src)="([^"]+)"/g)) expect(address, url).toMatch(/^(?:https?:|mailto:)/);
  }
});

test('a page names the site’s feeds and its own, and the head holds all of it [FD-16, RB-6, RB-10, OG-1, OG-2, OG-3, NX-2, NX-4, NX-6]', async ({
  site,
}) => {
  const { text } = await get(site.url + flagship.href, { 'user-agent': 'Googlebot' });
  const head = text.slice(0, text.indexOf('</head>'));
  const section = flagship.href.slice(0, flagship.href.lastIndexOf('/'));
  for (const feed of FEEDS) for (const of of ['', section]) expect(head).toContain(`href="${site.url}${of}/${feed}"`);
  expect(head).toContain(`type="text/markdown" href="${site.url}${flagship.href}.md"`);
  expect(head).toMatch(/name="robots" content="[^"]*max-image-preview:large/);
  for (const property of [
    'og:title',
    'og:url',
    'og:image',
    'og:image:width',
    'og:site_name',
    'article:published_time',
    'article:author',
    'article:section',
  ])
    expect(head).toContain(`property="${property}"`);
  expect(/property="og:image" content="([^"]+)"/.exec(head)?.[1]).not.toMatch(/\.(?:svg|avif)$/);
  expect([...head.matchAll(/<title>/g)]).toHaveLength(1);
  expect(text.length).toBeLessThan(1_000_000);
});

test('translations name each other, and one of them for everybody else [RB-15]', async ({ site }) => {
  const languages = async (href: string) =>
    [...(await get(site.url + href)).text.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/gi)].map(
      ([, lang, address]) => `${lang} ${address}`,
    );
  const own = await languages(korean.href);
  if (own.length === 0) test.skip(true, 'the sample edition has no translation');
  for (const entry of own) expect(await languages(new URL(entry.split(' ')[1] ?? '').pathname)).toEqual(own);
  expect(own.some((entry) => entry.startsWith('x-default '))).toBe(true);
});

test('structured data says what the page shows [SD-3, SD-49]', async ({ page, site }) => {
  for (const { href } of [flagship, corrected]) {
    await page.goto(href);
    const graph = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')['@graph'];
    const [story] = graph;
    expect(story.headline).toBe(await page.locator('h1').textContent());
    const times = await page.locator('article time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
    expect(times).toContain(story.datePublished);
    expect(times).toContain(story.dateModified);
    for (const { name, url } of story.author)
      await expect(page.locator(`a[rel="author"][href="${new URL(url).pathname}"]`)).toHaveText(name);
    const text = (await page.locator('main').textContent()) ?? '';
    for (const { name } of story.citation ?? []) expect(text).toContain(name);
    for (const correction of story.correction ?? []) expect(text).toContain(correction.text);
  }
  for (const path of ['/nothing-is-here', withdrawn.href]) expect((await get(site.url + path)).text).not.toContain('ld+json');
});

test('pages of lists are themselves, and know their neighbours [RB-12]', async ({ site }) => {
  const first = (await get(`${site.url}/latest`)).text;
  expect(first).not.toContain('rel="prev"');
  if (publicStories.length > 24) {
    const second = (await get(`${site.url}/latest?page=2`)).text;
    expect(second).toContain(`<link rel="canonical" href="${site.url}/latest?page=2"`);
    expect(second).toContain(`rel="prev" href="${site.url}/latest"`);
  }
  expect((await get(`${site.url}/latest?page=1`)).status).toBe(308);
});

test('files of agreed names are there, icons too, and Markdown stays out of search [RB-7, RB-14, RB-19, WK-2, WK-5]', async ({ site }) => {
  for (const path of [
    '/humans.txt',
    '/manifest.webmanifest',
    '/favicon.ico',
    '/icon.svg',
    '/apple-touch-icon.png',
    '/icon-192.png',
    '/icon-512.png',
    '/feed.css',
  ])
    expect((await get(site.url + path)).status, path).toBe(200);
  const twin = await get(`${site.url}${flagship.href}.md`);
  expect([twin.headers.get('content-type'), twin.headers.get('x-robots-tag')]).toEqual(['text/markdown; charset=utf-8', 'noindex']);
  expect(twin.text).toContain(`# ${flagship.title}`);
  expect((await get(`${site.url}${withdrawn.href}.md`)).status).toBe(410);
  for (const { href } of hiddenStories) expect((await get(`${site.url}${href}.md`)).status).toBe(404);
  for (const { path } of templates.filter(({ status }) => status === undefined))
    expect((await get(site.url + path)).text, path).toContain('rel="manifest"');
});

test('nothing says a word of what is to come or being written; what comes due is everywhere within a second [FD-20, SM-10]', async () => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), 'parallel-embargo-'));
  cpSync(join(root, 'content'), folder, { recursive: true });
  const due = Date.now() + 90_000;
  const write = (slug: string, more: string) => {
    const head = `title: Secret ${slug}\nstandfirst: Hush ${slug}.\ncategories: [defense-security]\nauthors: [security-desk]\ntopics: [north-korea]\n${more}`;
    mkdirSync(join(folder, 'articles/2030/01'), { recursive: true });
    writeFileSync(join(folder, `articles/2030/01/${slug}.mdx`), `---\n${head}\n---\n\nWhisper ${slug} whisper.\n`);
  };
  for (let n = 0; n < 50; n += 1) {
    write(`scheduled-${n}`, `published: ${new Date(n === 0 ? due : due + n * 86_400_000).toISOString()}`);
    write(`draft-${n}`, 'published: 2026-01-01T00:00:00Z\nstatus: draft');
  }
  const site = await serve({ env: { CONTENT_DIR: folder } });
  try {
    const own = ['/world', '/world/defense-security', '/topics/north-korea', '/authors/security-desk', ''];
    const carriers = [...own.flatMap((of) => FEEDS.map((feed) => `${of}/${feed}`)), '/latest', '/', '/world/defense-security'];
    const machines = ['/sitemap.xml', '/sitemaps/news.xml', '/sitemaps/pages.xml', '/robots.txt', '/humans.txt', '/feeds.opml', '/feeds'];
    const linked = (await crawl(site.url)).filter(({ status }) => status === 200).map(({ path }) => path);
    const mapped = (await addressesFromRobots(site.url)).map((address) => address.slice(site.url.length));
    const all = new Set([...linked, ...mapped, ...carriers, ...machines, ...publicStories.map(({ href }) => `${href}.md`)]);
    expect(Date.now(), 'the look takes less time than the embargo').toBeLessThan(due);
    for (const path of all) expect((await get(site.url + path)).text, path).not.toMatch(/scheduled-\d|draft-\d|Secret |Hush |Whisper /);
    for (const slug of ['scheduled-0', 'draft-0'])
      for (const end of ['', '.md']) expect((await get(`${site.url}/world/defense-security/${slug}${end}`)).status).toBe(404);

    const load = setInterval(() => void get(`${site.url}/feed.xml`).catch(() => undefined), 20);
    await new Promise((resolve) => setTimeout(resolve, due + 1_000 - Date.now()));
    const shown = await Promise.all(
      [
        ...new Set([...carriers, '/sitemaps/news.xml', '/world/defense-security/scheduled-0', '/world/defense-security/scheduled-0.md']),
      ].map(async (path) => [path, (await get(site.url + path)).text.includes('Secret scheduled-0')] as const),
    );
    clearInterval(load);
    expect(shown.filter(([, isThere]) => !isThere)).toEqual([]);
    expect((await get(`${site.url}/feed.xml`)).text).not.toMatch(/scheduled-[1-9]|draft-/);
  } finally {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
