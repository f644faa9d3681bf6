/** From a save, or a commit, to readers; beside what others build anew for it. */
import { join } from 'node:path';
import { planArchive } from '../archive/plan-archive.ts';
import type { BenchOptions } from '../bench-options.ts';
import { openArchive } from '../burst/archive.ts';
import { ASTRO } from '../peers/astro.ts';
import { buildAstroMarkdown } from '../peers/astro-markdown.ts';
import { type BuildTime, formatBuildTime } from '../peers/build-time.ts';
import { buildHugo, findHugo } from '../peers/hugo.ts';
import { buildNextMdx } from '../peers/next-mdx.ts';
import { startSite } from '../peers/site.ts';
import { bodiesChecked } from '../process/bodies-checked.ts';
import { createGitRepository } from '../process/git-repository.ts';
import { tellWebhook } from '../process/tell-webhook.ts';
import { settle } from '../process/usage.ts';
import { workFolder } from '../process/work-folder.ts';
import { judgeAtMost, type Report, type Table } from '../report/report.ts';
import { createNewcomer } from './newcomer.ts';
import { type Delays, type Forge, timePublishing } from './time-publishing.ts';

const SIZES = [1_000, 10_000, 100_000];
/** The others build all of it anew: no larger archive than this is waited for. */
const MOST_BUILT = 10_000;
const ROUNDS = 7;
const AIM_S = 1;
const SECRET = 'bench';

const PAGES = ['article', 'category', 'section', 'topic', 'front'] as const;
const SOURCES = ['a file', 'a commit'] as const;
const PATIENCE = { limitMs: 60_000, idleMs: 500 };

interface Measured {
  articles: number;
  source: (typeof SOURCES)[number];
  rounds: Delays[];
}

interface Built {
  articles: number;
  builds: Record<'Hugo' | 'Astro' | 'Next', BuildTime>;
}

export async function measurePublish({ sizes = SIZES }: BenchOptions): Promise<Report> {
  const measured: Measured[] = [];
  const built: Built[] = [];
  for (const articles of sizes) {
    const archive = await openArchive(articles);
    for (const source of SOURCES) measured.push({ articles, source, rounds: await measureSource(archive.contentDir, articles, source) });
    if (articles <= MOST_BUILT) built.push({ articles, builds: buildOthers(archive.contentDir) });
  }
  return {
    method: `A story is saved under another headline, ${ROUNDS} times, in a generated archive that is served; five readers ask for the pages that show it again and again until they show the new one. A file: it is written beside and renamed over, the clock begins with the rename. A commit: in a repository on the same machine, the clock begins when \`git commit\` is done, and the webhook is told; a push over a network takes what it takes. Medians of the rounds, and the slowest page of the slowest round. Others: a build of the same stories from nothing, without blocks; Next has each story as a module of \`@mdx-js/loader\`.`,
    tables: [delaysTable(measured), buildsTable(built)],
    verdicts: [...measured.map(judge), ...SOURCES.map((source) => judgeFlat(measured.filter((one) => one.source === source)))],
    versions: { Node: process.versions.node, Hugo: findHugo() ?? 'missing', Astro: ASTRO },
  };
}

async function measureSource(contentDir: string, articles: number, source: Measured['source']): Promise<Delays[]> {
  const repository = source === 'a commit' ? createGitRepository(contentDir) : undefined;
  const story = createNewcomer(contentDir, planArchive({ articles, seed: 'burst' }));
  const dataDir = join(workFolder(`archive-${articles}`), repository === undefined ? 'data' : 'data-of-commits');
  const env = { PUBLISH_SECRET: SECRET, CONTENT_POLL: '86400', ...(repository && { CONTENT_REPO: contentDir }) };
  const site = await startSite({ contentDir, dataDir, env });
  const forge: Forge | undefined = repository && {
    commit: () => void repository.commit(),
    tell: async () => void (await tellWebhook(site.url, SECRET)),
  };
  const rounds: Delays[] = [];
  try {
    await bodiesChecked(site.url);
    for (let round = 0; round <= ROUNDS; round += 1) {
      await settle(site.pid, PATIENCE);
      const delays = await timePublishing(site.url, story, round, forge);
      console.error(
        `${articles}, ${source}: ${JSON.stringify(delays, (_, value) => (typeof value === 'number' ? Math.round(value) : value))}`,
      );
      if (round > 0) rounds.push(delays); // the first is the story's coming, which makes its pages too
    }
  } finally {
    story.remove();
    forge?.commit();
    await forge?.tell();
    await settle(site.pid, PATIENCE); // so that what is kept of the archive is as it was
    await site.stop();
  }
  return rounds;
}

function buildOthers(contentDir: string): Built['builds'] {
  const built = {
    Hugo: buildHugo(join(workFolder('publish'), 'hugo'), contentDir),
    Astro: buildAstroMarkdown(contentDir),
    Next: buildNextMdx(contentDir),
  };
  console.error(built);
  return built;
}

function delaysTable(measured: readonly Measured[]): Table {
  return {
    title: 'Until each page shows it, milliseconds',
    head: ['articles · from', ...PAGES, 'slowest'],
    rows: measured.map(({ articles, source, rounds }) => [
      `${articles.toLocaleString('en')} · ${source}`,
      ...PAGES.map((page) => median(rounds.map((delays) => delays[page])).toFixed(0)),
      slowestOf(rounds).toFixed(0),
    ]),
  };
}

function buildsTable(built: readonly Built[]): Table {
  const names = ['Hugo', 'Astro', 'Next'] as const;
  return {
    title: 'A build of all of it, seconds',
    head: ['articles', ...names],
    rows: built.map(({ articles, builds }) => [articles.toLocaleString('en'), ...names.map((name) => formatBuildTime(builds[name]))]),
  };
}

function judge({ articles, source, rounds }: Measured): string {
  return judgeAtMost(`the slowest page from ${source}, ${articles.toLocaleString('en')} articles`, slowestOf(rounds) / 1_000, AIM_S, {
    unit: ' s',
  });
}

function judgeFlat(measured: readonly Measured[]): string {
  const [least, most] = [measured[0], measured.at(-1)];
  if (least === undefined || most === undefined || least === most) return 'Flat or not: one size was measured.';
  const of = ({ rounds }: Measured) => median(rounds.map((delays) => Math.max(...Object.values(delays))));
  const size = ({ articles }: Measured) => articles.toLocaleString('en');
  return `From ${most.source}, the last page at ${size(most)} articles takes ${(of(most) / of(least)).toFixed(2)} times what it takes at ${size(least)}.`;
}

function slowestOf(rounds: readonly Delays[]): number {
  return Math.max(...rounds.flatMap((delays) => Object.values(delays)));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
