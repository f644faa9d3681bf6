/** A rush on a whole archive while a story is published each second: what readers wait for, and how old what they get is. */
import { join } from 'node:path';
import { askAll } from '../../e2e/harness/ask-all.ts';
import { planArchive } from '../archive/plan-archive.ts';
import type { BenchOptions } from '../bench-options.ts';
import { type BurstArchive, openArchive } from '../burst/archive.ts';
import { findProgram, versionOf } from '../peers/debian.ts';
import type { Peer } from '../peers/nginx.ts';
import { startSite } from '../peers/site.ts';
import { LOAD_HEAD, type Load, load, loadCells } from '../peers/wrk.ts';
import { settle } from '../process/usage.ts';
import { createNewcomer, type Newcomer } from '../publish/newcomer.ts';
import { judgeAtMost, type Report, type Table } from '../report/report.ts';
import { headlineOf, startHeadlines } from './headlines.ts';
import { type Ages, type Page, watchAges } from './watch-ages.ts';

const CONNECTIONS = 256;
const CACHE_MB = 512;
const PUBLISH_MS = 1_000;
const MOST_P99_MS = 50;
const OLDEST_S = 1;
const ZIPF = join(import.meta.dirname, '../burst/zipf.lua');
const LONG = { limitMs: 300_000, idleMs: 1_000 };

export async function measureStorm({ seconds, articles = 10_000 }: BenchOptions): Promise<Report> {
  const archive = await openArchive(articles);
  const taxonomy = planArchive({ articles, seed: 'burst' });
  const site = await startSite({ ...archive, cacheMb: CACHE_MB });
  const rush = (seed: number) =>
    load({
      url: site.url,
      connections: CONNECTIONS,
      seconds: seconds * 4,
      coding: 'br',
      script: { path: ZIPF, args: [archive.list, String(seed)] },
    });
  try {
    await settle(site.pid, LONG);
    await askAll(site.url, archive.paths);
    await settle(site.pid, LONG);
    const calm = await rush(1);
    const { found, ages, published } = await publishDuring(
      site,
      archive,
      (slug) => createNewcomer(archive.contentDir, taxonomy, slug),
      () => rush(2),
    );
    const wrk = findProgram('wrk');
    return {
      method: `${CONNECTIONS} connections of wrk over the ${archive.paths.length.toLocaleString('en')} articles of a generated archive, the newest most by Zipf’s law (seeded), br, for ${seconds * 4} s; CACHE_MB=${CACHE_MB}, every page was asked for once before; everything on the same cores. Calm: nothing is published. Storm: each second another story is saved in the folder. Beside the load one reader a page asks again and again for those that show the newest story, and for another story that has the newest of their category beside it, and notes for how long a newer one had been saved when an older one was given; the story’s own page counts from its saving to its first 200.`,
      tables: [
        loadTable([
          ['calm', calm],
          [`storm, ${published} stories`, found],
        ]),
        agesTable(ages),
      ],
      verdicts: judge(found, ages),
      versions: { Node: process.versions.node, ...(wrk && { wrk: versionOf(wrk, '-v') }) },
    };
  } finally {
    await site.stop();
  }
}

interface Storm {
  found: Load;
  ages: Ages;
  published: number;
}

async function publishDuring(
  site: Peer,
  { paths }: Pick<BurstArchive, 'paths'>,
  newcomer: (slug: string) => Newcomer,
  rush: () => Promise<Load>,
): Promise<Storm> {
  const stories: Newcomer[] = [];
  const headlines = await startHeadlines((number) => {
    const story = newcomer(`storm-${number}`);
    stories.push(story);
    story.save(headlineOf(number));
  }, PUBLISH_MS);
  try {
    await settle(site.pid);
    const watch = watchAges(pagesOf(site.url, paths, newcomer), headlines);
    const found = await rush();
    const ages = await watch.stop();
    return { found, ages, published: headlines.newest };
  } finally {
    await headlines.stop();
    for (const story of stories) story.remove();
    await settle(site.pid, LONG); // so that what is kept of the archive is as it was
  }
}

/** The newest story of the category has its list beside it. */
const BESIDE = 'beside a story';

function pagesOf(origin: string, paths: readonly string[], newcomer: (slug: string) => Newcomer): Page[] {
  const { pages } = newcomer('storm');
  const lists = Object.entries(pages).filter(([name]) => name !== 'article');
  return [
    { name: 'article', url: (newest) => origin + newcomer(`storm-${newest}`).pages.article },
    ...lists.map(([name, path]) => ({ name, url: () => origin + path })),
    { name: 'latest', url: () => `${origin}/latest` },
    { name: 'feed', url: () => `${origin}/feed.xml` },
    { name: BESIDE, url: () => origin + paths.find((path) => path.startsWith(`${pages.category}/`)) },
  ];
}

function loadTable(windows: readonly (readonly [string, Load])[]): Table {
  return {
    title: 'Under load',
    head: ['window', ...LOAD_HEAD],
    rows: windows.map(([name, found]) => [name, ...loadCells(found)]),
  };
}

function agesTable({ oldest, asked }: Ages): Table {
  return {
    title: 'How old pages were at most',
    head: ['page', 'asked for', 'oldest ms'],
    rows: Object.entries(oldest).map(([page, age]) => [page, String(asked[page] ?? 0), age.toFixed(0)]),
  };
}

function judge(found: Load, { oldest, failures }: Ages): string[] {
  const { [BESIDE]: beside = 0, ...own } = oldest;
  const errors = found.errors + failures.length;
  return [
    errors === 0 ? 'Met: no error.' : `Missed: ${errors} errors, aim 0. ${failures[0] ?? ''}`.trim(),
    judgeAtMost('the oldest page', Math.max(...Object.values(own)) / 1_000, OLDEST_S, { unit: ' s' }),
    judgeAtMost('the oldest list beside another story', beside / 1_000, OLDEST_S, {
      unit: ' s',
      why: 'Eight in a hundred stories have the newest of this category beside them; in a rush they are given as they are and made anew four in a second, those that are asked for most first.',
    }),
    judgeAtMost('p99 in the storm', found.p99, MOST_P99_MS, {
      unit: ' ms',
      why: 'Pages that show the newcomer are made anew while others are asked for, on the same cores.',
    }),
  ];
}
