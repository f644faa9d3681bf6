/** The worst that an edition may hold, and the smallest and largest fronts: they hold together too. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findLayoutFaults } from './layout.ts';
import { type RunningSite, root, serve } from './serve.ts';
import { expect, test } from './test.ts';

const LONG_HEADLINE = 'A headline of one hundred and eighty characters '.repeat(4).slice(0, 180);
const LONG_WORD = 'Rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetz'.slice(0, 60);
const words = (count: number) =>
  Array.from({ length: count }, (_, index) => (index % 90 === 89 ? 'end.\n\n' : `word${index % 13}`)).join(' ');

const STORIES: Record<string, { title: string; standfirst?: string; body: string }> = {
  'long-headline': { title: LONG_HEADLINE, standfirst: LONG_HEADLINE, body: words(300) },
  'long-word': {
    title: `${LONG_WORD} in a headline`,
    standfirst: LONG_WORD,
    body: `${LONG_WORD}\n\n## ${LONG_WORD}\n\n${LONG_WORD} ${words(100)}`,
  },
  'right-to-left': {
    title: 'עברית בכותרת and English',
    body: `הטקסט הזה כתוב מימין לשמאל, with English inside it.\n\n> السلام عليكم\n\n${words(60)}`,
  },
  'twenty-words': { title: 'Short', body: words(20) },
  'twenty-thousand-words': { title: 'Long', body: words(20_000) },
};

let folder: string;

const article = (title: string, standfirst: string, body: string, day: number, picture = '') =>
  `---\ntitle: ${JSON.stringify(title)}\nstandfirst: ${JSON.stringify(standfirst)}\ncategories: [one]\nauthors: [desk]\npublished: 2026-01-${String((day % 28) + 1).padStart(2, '0')}T09:00:00Z\n${picture}---\n\n${body}\n`;

function writeEdition(name: string, stories: Record<string, { title: string; standfirst?: string; body: string }>, picture = ''): string {
  const content = join(folder, name);
  for (const part of ['sections', 'authors', 'articles/2026/01', 'images']) mkdirSync(join(content, part), { recursive: true });
  writeFileSync(join(content, 'site.yaml'), 'name: The Extreme\nlanguage: en\ntimezone: UTC\n');
  writeFileSync(join(content, 'sections/first.yaml'), 'title: First\ncategories:\n  - { slug: one, title: One }\n');
  writeFileSync(join(content, 'authors/desk.yaml'), 'name: Desk\nkind: desk\n');
  cpSync(join(root, 'public/parallels.svg'), join(content, 'images/parallels.svg'));
  for (const [index, [slug, { title, standfirst = 'What it says.', body }]] of Object.entries(stories).entries())
    writeFileSync(join(content, `articles/2026/01/${slug}.mdx`), article(title, standfirst, body, index, picture));
  return content;
}

const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`story-${index}`, { title: `Story ${index}`, body: words(40) }]));

async function expectNoFaults(page: Page, widths: readonly number[], site: RunningSite, paths: string[]): Promise<void> {
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of paths) for (const fault of await findLayoutFaults(page, site.url + path)) faults.push(`${width} ${path}: ${fault}`);
  }
  expect(faults).toEqual([]);
}

async function withEdition(content: string, use: (site: RunningSite) => Promise<void>): Promise<void> {
  const site = await serve({ env: { CONTENT_DIR: content, DATA_DIR: `${content}-data` } });
  try {
    await use(site);
  } finally {
    await site.stop();
  }
}

/** Defines the tests, each at these widths of the screen in CSS px. */
export function testExtremes(widths: readonly number[]): void {
  const at = `${widths.join(', ')} px`;
  test.beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'parallel-extremes-'));
  });
  test.afterAll(() => rmSync(folder, { recursive: true }));

  test(`long headlines, long words, other directions, very short and very long stories hold together at ${at}`, async ({ page }) => {
    test.setTimeout(240_000);
    const paths = ['/', '/first', '/first/one', '/latest', ...Object.keys(STORIES).map((slug) => `/first/one/${slug}`)];
    await withEdition(writeEdition('worst', STORIES), (site) => expectNoFaults(page, widths, site, paths));
  });

  for (const [name, count, picture] of [
    ['five stories and no picture', 5, ''],
    ['five stories, each with a picture', 5, 'image: { src: images/parallels.svg, alt: Two lines }\n'],
    ['five hundred stories', 500, ''],
  ] as const)
    test(`a front of ${name} holds together at ${at}`, async ({ page }) => {
      const content = writeEdition(name.replaceAll(/\W+/g, '-'), many(count), picture);
      await withEdition(content, (site) => expectNoFaults(page, widths, site, ['/', '/first', '/first/one']));
    });
}
