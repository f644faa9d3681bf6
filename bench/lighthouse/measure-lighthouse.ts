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

/** Lighthouse takes the machine for a fast desktop, four times as fast as a phone; one of two shared cores is about twice. */
const SLOWDOWNS = { usual: 4, fitting: 2 } as const;

interface Judged {
  page: string;
  site: Score;
  /** At the slowdown that fits the machine. */
  fitting: Score;
  next: Score;
}

interface Score {
  /** Of a hundred, by category. */
  of: Record<string, number>;
  machine: number;
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
    const ask = (url: string, rounds: number, slowdown: number, categories = CATEGORIES) =>
      score(url + path, { launchOptions, rounds, slowdown, categories });
    const found = {
      page,
      site: await ask(site.url, ROUNDS, SLOWDOWNS.usual),
      fitting: await ask(site.url, ROUNDS, SLOWDOWNS.fitting, ['performance']),
      next: await ask(next.url, 1, SLOWDOWNS.usual),
    };
    console.error(`${page}: ${[found.site, found.fitting, found.next].map(({ of }) => Object.values(of).join(' ')).join('; ')}`);
    judged.push(found);
  }
  await Promise.all([site.stop(), next.stop()]);
  rmSync(data, { recursive: true, force: true });
  const machine = Math.round(judged.reduce((sum, { site: { machine: found } }) => sum + found, 0) / judged.length);
  return {
    method: `Lighthouse as a phone on a slow network (its defaults), the middle of ${ROUNDS} runs in each category, of each kind of page of the sample edition, and once the same pages under \`next start\`. It multiplies the time of every task by ${SLOWDOWNS.usual}, as on a desktop with a benchmark index of 1,500 to 2,000; this machine was found to have ${machine.toLocaleString('en')} while the browser, the site and Lighthouse shared it, so performance was measured at ${SLOWDOWNS.fitting} as well.`,
    tables: [
      {
        title: 'Of a hundred',
        head: ['page', ...CATEGORIES, `performance at ${SLOWDOWNS.fitting}`, ...CATEGORIES.map((category) => `next start: ${category}`)],
        rows: judged.map(({ page, site: own, fitting, next: other }) => [
          page,
          ...CATEGORIES.map((category) => String(own.of[category])),
          String(fitting.of.performance),
          ...CATEGORIES.map((category) => String(other.of[category])),
        ]),
      },
    ],
    verdicts: [
      ...CATEGORIES.map((category) =>
        judgeAll(
          category,
          judged.map(({ page, site: { of } }) => ({ page, score: of[category] ?? 0 })),
        ),
      ),
      judgeAll(
        `performance at ${SLOWDOWNS.fitting}`,
        judged.map(({ page, fitting: { of } }) => ({ page, score: of.performance ?? 0 })),
      ),
    ],
    versions: { Chromium: version, Lighthouse: LIGHTHOUSE, Node: process.versions.node },
  };
}

function judgeAll(what: string, scores: readonly { page: string; score: number }[]): string {
  const missed = scores.filter(({ score: found }) => found < 100);
  if (missed.length === 0) return `Met: ${what}, 100 on every page.`;
  return `Missed: ${what}, aim 100: ${missed.map(({ page, score: found }) => `${page} ${found}`).join(', ')}.`;
}

interface Rounds {
  launchOptions: LaunchOptions;
  rounds: number;
  slowdown: number;
  categories: string[];
}

async function score(url: string, { launchOptions, rounds, slowdown, categories }: Rounds): Promise<Score> {
  const found: Judgement[] = [];
  for (let round = 0; round < rounds; round += 1) found.push(await judge(url, categories, launchOptions, null, slowdown));
  const middle = (values: number[]) => values.toSorted((a, b) => a - b)[rounds >> 1] ?? 0;
  const of = Object.fromEntries(
    categories.map((category) => [category, Math.round(middle(found.map(({ scores }) => (scores[category] ?? 0) * 100)))]),
  );
  return { of, machine: middle(found.map(({ machine }) => machine)) };
}
