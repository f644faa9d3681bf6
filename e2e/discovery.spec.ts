/** What machines read: feeds, sitemaps, structured data and heads. */
import { readFileSync } from 'node:fs';
import { imageSize } from 'image-size';
import { vocabularyFaults } from '../engine/testing/schema-org.ts';
import { corrected, flagship, hiddenStories, publicStories, storyWith, templates, withdrawn } from './harness/edition.ts';
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
  const descriptions = new Set<string>();
  for (const address of addresses) {
    const { status, text } = await get(address);
    expect(status, address).toBe(200);
    expect(/<link rel="canonical" href="([^"]+)"/.exec(text)?.[1], address).toBe(
      address.replace(/\/$/, '') === site.url ? site.url : address,
    );
    expect(text, address).not.toContain('noindex');
    titles.add(/<title>([^<]+)</.exec(text)?.[1] ?? '');
    descriptions.add(/<meta name="description" content="([^"]+)"/.exec(text)?.[1] ?? '');
  }
  expect(titles.size, 'titles are told apart [RB-16, OG-5]').toBe(addresses.length);
  expect(descriptions.size, 'and descriptions').toBe(addresses.length);
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

test('a chart and a map in a feed are pictures, with their numbers and places in a table [FD-8]', async ({ site }) => {
  test.setTimeout(500_000); // on a slow machine, every picture of the edition is made first
  const drawn = storyWith('with a chart and a map', ({ file }) => /<Map\b[\s\S]*<Chart\b/.test(readFileSync(file, 'utf8')));
  const feed = `${site.url}${drawn.href.slice(0, drawn.href.lastIndexOf('/'))}/feed.json`;
  const contentOf = async () => {
    const { items } = JSON.parse((await get(feed)).text) as { items: { url: string; content_html: string }[] };
    return items.find(({ url }) => url === site.url + drawn.href)?.content_html ?? '';
  };
  const pictures = async () => [
    ...(await contentOf()).matchAll(/<img src="([^"]+\.png)" alt="([^"]{20,})" width="(\d+)" height="(\d+)">/g),
  ];
  expect(await contentOf(), 'text does not wait').toContain('<table>');
  await expect.poll(async () => (await pictures()).length, { timeout: 240_000 }).toBe(2);
  for (const [, address = '', , width, height] of await pictures()) {
    const response = await fetch(address);
    expect([response.status, response.headers.get('content-type')], address).toEqual([200, 'image/png']);
    const size = imageSize(new Uint8Array(await response.arrayBuffer()));
    expect([size.width, size.height]).toEqual([Number(width) * 2, Number(height) * 2]);
  }
  expect(await contentOf()).toMatch(/\.png" [^>]+><\/figure>(?:<p>[^<]*<\/p>)?<table>/);
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

test('what a card shows of a story is there: its card, and its picture as wide as search asks for [OG-3, RB-6, SD-12, SD-5]', async ({
  site,
}) => {
  test.setTimeout(500_000); // on a slow machine, every picture of the edition is made first
  const images = async () =>
    [...(await get(site.url + flagship.href)).text.matchAll(/property="og:image" content="([^"]+)"/g)].map(([, address = '']) => address);
  await expect.poll(async () => (await images())[0], { timeout: 240_000 }).toContain(flagship.slug);
  await expect.poll(async () => (await images()).length, { timeout: 240_000 }).toBe(2);
  const sizes = [];
  for (const address of await images()) {
    const response = await fetch(address);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([response.status, response.headers.get('content-type')], address).toEqual([200, 'image/jpeg']);
    expect(bytes.length).toBeLessThan(1_000_000);
    sizes.push(imageSize(bytes));
  }
  expect(sizes[0]).toMatchObject({ width: 1200, height: 630 });
  expect(sizes[1]?.width).toBeGreaterThanOrEqual(1200);
  expect((sizes[1]?.width ?? 0) / (sizes[1]?.height ?? 1)).toBeCloseTo(16 / 9, 1);
});

test('translations name each other, and one of them for everybody else [RB-15]', async ({ site }) => {
  const translation = storyWith('a translation', ({ translationOf }) => translationOf !== undefined);
  const original = storyWith('translated', ({ slug }) => slug === translation.translationOf);
  const languages = async (href: string) =>
    [...(await get(site.url + href)).text.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/gi)].map(
      ([, lang, address]) => `${lang} ${address}`,
    );
  const own = await languages(translation.href);
  expect(own.toSorted()).toEqual(
    [`en ${site.url}${original.href}`, `ko ${site.url}${translation.href}`, `x-default ${site.url}${original.href}`].toSorted(),
  );
  expect(await languages(original.href)).toEqual(own);
  expect((await get(site.url + translation.href)).text).toMatch(/property="og:locale" content="ko"/);
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

test('structured data of every page is schema.org’s: types, properties, and values in their range [SD-6]', async ({ site }) => {
  const types = new Set<string>();
  for (const address of await addressesFromRobots(site.url)) {
    const { text } = await get(address);
    const documents = [...text.matchAll(/<script type="application\/ld\+json">([^<]+)<\/script>/g)].map(([, json = '']) =>
      JSON.parse(json),
    );
    expect(documents, address).toHaveLength(1);
    expect(vocabularyFaults(documents[0]), address).toEqual([]);
    for (const node of documents[0]['@graph']) types.add([node['@type']].flat().at(-1));
  }
  expect([...types]).toEqual(
    expect.arrayContaining(['ReportageNewsArticle', 'CollectionPage', 'ProfilePage', 'WebSite', 'BreadcrumbList']),
  );
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

test('every page has one head, one title, one word to robots and its own share of what is said [RB-10, RB-16, RB-21, NX-4, NX-5, OG-5]', async ({
  site,
}) => {
  const heads = new Map<string, string>();
  for (const { name, path, status = 200 } of templates) {
    const { text } = await get(site.url + path, { 'user-agent': 'ClaudeBot' });
    const head = text.slice(text.indexOf('<head>'), text.indexOf('</head>'));
    const only = (pattern: RegExp) => [...head.matchAll(pattern)].map(([, value = '']) => value);
    expect(only(/<title>([^<]+)</g), name).toHaveLength(1);
    expect(only(/name="robots" content="([^"]+)"/g), name).toHaveLength(1);
    expect(only(/name="robots" content="([^"]+)"/g)[0]?.includes('noindex'), name).toBe(status !== 200);
    expect(only(/rel="canonical" href="([^"]+)"/g), name).toEqual(status === 200 ? [site.url + (path === '/' ? '' : path)] : []);
    expect(
      [...head.matchAll(/<([a-z]+)/g)].map(([, tag]) => tag).filter((tag) => !HEAD_ELEMENTS.has(tag ?? '')),
      name,
    ).toEqual([]);
    expect(text.length, name).toBeLessThan(1_000_000);
    if (status !== 200) continue;
    const said = [...only(/name="description" content="([^"]+)"/g), ...only(/property="og:title" content="([^"]+)"/g)];
    expect(said, name).toHaveLength(2);
    for (const words of said) heads.set(`${path} ${words}`, words);
  }
  const paths = new Set(templates.filter(({ status }) => status === undefined).map(({ path }) => path));
  expect(new Set(heads.values()).size, 'descriptions and titles are told apart').toBe(paths.size * 2);
});

const HEAD_ELEMENTS = new Set(['head', 'title', 'meta', 'link', 'script', 'style', 'base', 'noscript', 'template']);

test('an address has one form, and parameters of campaigns lead to no other [RB-11, RB-9]', async ({ site }) => {
  for (const path of ['/World', '/world/', '//world', `${flagship.href}/`, flagship.href.toUpperCase()]) {
    const { status, headers } = await get(site.url + path);
    expect(status, path).toBe(308);
    expect(headers.get('location')).toBe(path.toLowerCase().includes(flagship.slug) ? flagship.href : '/world');
  }
  const { status, text } = await get(`${site.url}${flagship.href}?utm_source=x&fbclid=y`);
  expect(status).toBe(200);
  expect(text).toContain(`<link rel="canonical" href="${site.url}${flagship.href}"`);
});

test('a story has one date under its headline, the same as machines are told; what else has a date is not a story’s [RB-17, TR-8]', async ({
  page,
}) => {
  await page.goto(corrected.href);
  const header = page.getByRole('article').first().locator('header').first();
  const dates = await header.locator('time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
  const [story] = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')['@graph'];
  expect(dates[0]).toBe(story.datePublished);
  for (const date of dates) expect([story.datePublished, story.dateModified]).toContain(date);
  for (const date of [story.datePublished, story.dateModified]) expect(date).toMatch(/T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/);
  expect(story.correction[0].text).toBe(corrected.corrections?.[0]?.text);
});

test('feeds are shown by a style sheet, with no script, and explained on a page [FD-18]', async ({ page, site }) => {
  for (const path of ['/feed.xml', '/feed.atom']) {
    const { text } = await get(site.url + path, { accept: 'text/html' });
    expect(text).toContain(`<?xml-stylesheet type="text/css" href="${site.url}/feed.css"?>`);
    expect(text).not.toContain('xsl');
  }
  await page.goto('/feeds');
  await expect(page.locator('main')).toContainText('feed reader');
  for (const path of ['/feed.xml', '/world/feed.atom', '/topics/north-korea/feed.json', '/feeds.opml'])
    await expect(page.locator(`main a[href="${path}"]`).first()).toBeVisible();
});

test('browsers are told to fetch ahead pages alone [PF-8]', async ({ site }) => {
  const { text } = await get(`${site.url}/speculation-rules.json`);
  for (const left of ['/feeds.opml', '/*.md']) expect(text).toContain(left);
});
