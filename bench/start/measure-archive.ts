/** What an archive costs to start on, by its size: until it serves, cold and warm, in memory, and on disk. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded } from '#server/build.ts';
import { generateArchive } from '../archive/generate-archive.ts';
import type { BenchOptions } from '../bench-options.ts';
import { ASTRO } from '../peers/astro.ts';
import { buildAstroMarkdown } from '../peers/astro-markdown.ts';
import { type BuildTime, formatBuildTime } from '../peers/build-time.ts';
import { buildHugo, findHugo } from '../peers/hugo.ts';
import { root, workFolder } from '../process/work-folder.ts';
import { judgeAtMost, type Report } from '../report/report.ts';
import { type Starts, timeStarts } from './time-starts.ts';

const SIZES = [1_000, 10_000, 100_000];
const SEED = 'archive';

const COLD_AIM_S = 90;
const WARM_AIM_S = 2;
const MEMORY_AIM_MB = 512;
const MB = 2 ** 20;

interface Measured extends Starts {
  articles: number;
  builds: readonly BuildTime[];
}

export async function measureArchive({ sizes = SIZES }: BenchOptions): Promise<Report> {
  await buildIfNeeded(root); // code is built once, whatever the archive
  const measured: Measured[] = [];
  for (const articles of sizes) {
    const folder = openArchive(articles);
    const contentDir = join(folder, 'content');
    const starts = await timeStarts(folder);
    measured.push({ articles, ...starts, builds: [buildHugo(join(folder, 'hugo'), contentDir), buildAstroMarkdown(contentDir)] });
    console.error(row(measured.at(-1) as Measured).join(' · '));
  }
  return {
    method:
      'Generated stories of 200 to 2,000 words. Starts are timed from the start of the process to the first `/readyz` that answers 200, looked at each 200 ms; the site’s code is built before. Of more than 300 stories the bodies of the newest are checked before the site serves, and the rest beside serving; it is looked each half second whether any is left. The aims are for 100,000 articles. Memory is the most that the process and its children held together, resident, from the start until they had nothing left to do; pages that they share count once. Hugo and Astro build the same stories as Markdown from nothing, without blocks: a bare page a story, and with Hugo paginated lists; a build is given a quarter of an hour.',
    tables: [{ title: 'Starts', head: HEAD, rows: measured.map(row) }],
    verdicts: measured.flatMap(judge),
    versions: { Node: process.versions.node, Hugo: findHugo() ?? 'missing', Astro: ASTRO },
  };
}

/** Made once, and kept. */
function openArchive(articles: number): string {
  const folder = workFolder(`start-${articles}`);
  const made = join(folder, 'made');
  if (!existsSync(made)) generateArchive({ folder: join(folder, 'content'), articles, seed: SEED });
  writeFileSync(made, '');
  return folder;
}

const HEAD = [
  'articles',
  'cold, serving s',
  'all bodies checked s',
  'cold peak MB',
  'warm, serving s',
  'warm peak MB',
  'index MB',
  'Hugo build s',
  'Astro build s',
];

function row({ articles, cold, warm, indexSize, builds }: Measured): string[] {
  const seconds = (value: number) => value.toFixed(1);
  const megabytes = (bytes: number) => Math.round(bytes / MB).toLocaleString('en');
  return [
    articles.toLocaleString('en'),
    seconds(cold.servingSeconds),
    seconds(cold.checkedSeconds),
    megabytes(cold.peak),
    seconds(warm.servingSeconds),
    megabytes(warm.peak),
    megabytes(indexSize),
    ...builds.map(formatBuildTime),
  ];
}

function judge({ articles, cold, warm }: Measured): string[] {
  const of = `at ${articles.toLocaleString('en')} articles`;
  return [
    judgeAtMost(`cold start ${of}`, cold.servingSeconds, COLD_AIM_S, { unit: ' s' }),
    judgeAtMost(`warm start ${of}`, warm.servingSeconds, WARM_AIM_S, {
      unit: ' s',
      why: 'Half of it is looking at the stamp of each file, which the machine’s own calls take most of; Hugo’s build, beside it, says how fast the machine was.',
    }),
    judgeAtMost(`memory ${of}`, Math.max(cold.peak, warm.peak) / MB, MEMORY_AIM_MB, {
      unit: ' MB',
      why: 'With Next in it the process holds 180 MB when it begins to serve 1,000, and 370 when it has rendered what is asked for most; the child that makes pictures holds 80 to 100 beside it, and the threads that parse and write take the rest.',
    }),
  ];
}
