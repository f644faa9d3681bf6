/** Every kind of page as Lighthouse judges it on a phone, and the same page under `next start`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright';
import { findBrowser } from '../../e2e/harness/find-browser.ts';
import { type Judgement, judge } from '../../e2e/harness/lighthouse.ts';
import { startNext } from '../peers/next-start.ts';
import { startSite } from '../peers/site.ts';
import { settle } from '../process/usage.ts';
import { root, workFolder } from '../process/work-folder.ts';
import type { Report } from '../report/report.ts';
import { fetchSettled } from '../serve/fetch-answer.ts';

const { version: LIGHTHOUSE } = createRequire(import.meta.url)('lighthouse/package.json') as { version: string };

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Of the sample edition. */
const PAGES = {
  home: '/',
  section: '/world',
  category: '/world/defense-security',
  flagship: '/world/defense-security/pentagon-signals-more-limited-us-role',
  'Korean piece': '/science/language/hangul-seumul-yeodeol-ja',
  topic: '/topics/north-korea',
  author: '/authors/security-desk',
  archive: '/archive',
  about: '/about',
};

/** The machine is shared with the browser: the middle of three. */
const ROUNDS = 3;

interface Judged {
  page: string;
  /** Of a hundred, by category. */
  site: Record<string, number>;
  next: Record<string, number>;
}

export async function measureLighthouse(): Promise<Report> {
  const data = mkdtempSync(join(workFolder('data'), 'lighthouse-'));
  const edition = (name: string) => ({ contentDir: join(root, 'content'), dataDir: join(data, name) });
  const site = await startSite(edition('site'));
  const next = await startNext(edition('next'), PAGES.home);
  for (const path of Object.values(PAGES)) await fetchSettled(site.url + path, 'gzip, deflate, br, zstd');
  await settle(site.pid, { limitMs: 240_000, idleMs: 2_000 }); // pictures are made, and pages with them
  const launchOptions = { executablePath: findBrowser(), args: ['--no-sandbox'] };
  const browser = await chromium.launch(launchOptions);
  const version = browser.version();
  await browser.close();
  const judged: Judged[] = [];
  for (const [page, path] of Object.entries(PAGES)) {
    const found = { page, site: await score(site.url + path, launchOptions, ROUNDS), next: await score(next.url + path, launchOptions, 1) };
    console.error(`${page}: ${Object.values(found.site).join(' ')}; next start: ${Object.values(found.next).join(' ')}`);
    judged.push(found);
  }
  await Promise.all([site.stop(), next.stop()]);
  rmSync(data, { recursive: true, force: true });
  const missed = judged.filter(({ site: scores }) => CATEGORIES.some((category) => scores[category] !== 100));
  return {
    method: `Lighthouse as a phone on a slow network (its defaults), the middle of ${ROUNDS} runs in each category, of each kind of page of the sample edition, and once the same pages under \`next start\`.`,
    tables: [
      {
        title: 'Of a hundred',
        head: ['page', ...CATEGORIES, ...CATEGORIES.map((category) => `next start: ${category}`)],
        rows: judged.map(({ page, site: own, next: other }) => [
          page,
          ...CATEGORIES.map((category) => String(own[category])),
          ...CATEGORIES.map((category) => String(other[category])),
        ]),
      },
    ],
    verdicts: [
      missed.length === 0
        ? 'Met: 100 in all four categories on every page.'
        : `Missed: ${missed.map(({ page, site: scores }) => `${page} (${Object.values(scores).join(', ')})`).join('; ')}; aim 100 in all four.`,
    ],
    versions: { Chromium: version, Lighthouse: LIGHTHOUSE, Node: process.versions.node },
  };
}

async function score(url: string, launchOptions: LaunchOptions, count: number): Promise<Record<string, number>> {
  const rounds: Judgement['scores'][] = [];
  for (let round = 0; round < count; round += 1) rounds.push((await judge(url, CATEGORIES, launchOptions)).scores);
  const middle = (category: string) => rounds.map((scores) => (scores[category] ?? 0) * 100).toSorted((a, b) => a - b)[count >> 1] ?? 0;
  return Object.fromEntries(CATEGORIES.map((category) => [category, Math.round(middle(category))]));
}
