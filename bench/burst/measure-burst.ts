/** A rush on a whole archive: from a cold cache to a warm one, beside nginx with every page in a file. */
import { availableParallelism } from 'node:os';
import type { BenchOptions } from '../bench-options.ts';
import { findProgram, versionOf } from '../peers/debian.ts';
import { startNginx } from '../peers/nginx.ts';
import { startSite } from '../peers/site.ts';
import { LOAD_HEAD, loadCells } from '../peers/wrk.ts';
import { settle } from '../process/usage.ts';
import { workFolder } from '../process/work-folder.ts';
import { judgeAtMost, type Report, type Table } from '../report/report.ts';
import { headersToAdd } from '../serve/contestants.ts';
import { type BurstArchive, openArchive } from './archive.ts';
import { type Copied, copyPages } from './copy-pages.ts';
import { CONNECTIONS, measureWindow, type Phase } from './phases.ts';

const MEGABYTE = 1024 * 1024;

/** Room for all of the archive; in the default of 128 MB two thirds of it. */
const CACHE_MB = 256;

const MOST_P99_MS = 50;
const MOST_BESIDE_CACHE_MB = 150;

/** Indexing an archive, or compressing all of it at the best level, takes minutes. */
const LONG = { limitMs: 240_000, idleMs: 1_000 };

export async function measureBurst({ seconds, articles = 10_000 }: BenchOptions): Promise<Report> {
  const archive = await openArchive(articles);
  const files = workFolder(`burst-files-${articles}`);
  await indexOnce(archive);
  const { phases, copied } = await measureSite(archive, seconds, files);
  const beside = await measureNginx(archive, files, copied, seconds);
  const nginx = findProgram('nginx');
  const wrk = findProgram('wrk');
  return {
    method: `${CONNECTIONS} connections of wrk over the ${archive.paths.length.toLocaleString('en')} articles of a generated archive, the newest most by Zipf’s law (seeded), br; everything on the same cores. Cold: the index is there, the cache holds the hot set alone; each window follows the one before. Warm: every page was asked for once and the site is idle again. nginx serves the same pages from precompressed files.${nginx === undefined ? ' **nginx is missing: it could not be fetched.**' : ''}`,
    tables: [tabulate([...phases, ...beside])],
    verdicts: judge(phases, archive, copied),
    versions: { Node: process.versions.node, ...(nginx && { nginx: versionOf(nginx, '-v') }), ...(wrk && { wrk: versionOf(wrk, '-v') }) },
  };
}

/** A start that brings the index up to date, in a process of its own: its memory is not that of serving. */
async function indexOnce(archive: BurstArchive): Promise<void> {
  const site = await startSite({ ...archive });
  await settle(site.pid, LONG);
  await site.stop();
}

interface SiteFound {
  phases: Phase[];
  copied: Copied;
}

/** @param files where its pages are copied to once it has been measured cold */
async function measureSite(archive: BurstArchive, seconds: number, files: string): Promise<SiteFound> {
  const site = await startSite({ ...archive, cacheMb: CACHE_MB });
  await settle(site.pid, LONG);
  const server = `the site, CACHE_MB=${CACHE_MB}`;
  const window = (name: string, length: number, seed: number) => measureWindow(site, archive.list, { server, name, seconds: length, seed });
  const phases = [await window('cold', seconds, 1), await window('then', seconds * 3, 2)];
  const copied = await copyPages(site.url, archive.paths, files);
  await settle(site.pid, LONG);
  phases.push(await window('warm', seconds * 2, 3));
  await site.stop();
  return { phases, copied };
}

async function measureNginx(archive: BurstArchive, files: string, copied: Copied, seconds: number): Promise<Phase[]> {
  const nginx = await startNginx({
    name: 'burst',
    files,
    compression: 'ahead',
    headers: headersToAdd(copied.answer),
    workers: availableParallelism(),
  });
  if (nginx === undefined) return [];
  const window = (name: string, seed: number) => measureWindow(nginx, archive.list, { server: 'nginx', name, seconds: seconds * 2, seed });
  const phases = [await window('first', 1), await window('warm', 3)];
  await nginx.stop();
  return phases;
}

function tabulate(phases: readonly Phase[]): Table {
  const megabytes = (bytes: number) => String(Math.round(bytes / MEGABYTE));
  return {
    title: 'Cold to warm',
    head: ['server', 'window', ...LOAD_HEAD, 'RSS MB', 'most RSS MB'],
    rows: phases.map(({ server, name, load, memory }) => [
      server,
      name,
      ...loadCells(load),
      ...(server === 'nginx' ? ['', ''] : [megabytes(memory.now), megabytes(memory.peak)]),
    ]),
  };
}

function judge(phases: readonly Phase[], { paths }: BurstArchive, { bytes, seconds }: Copied): string[] {
  const sum = (key: 'errors' | 'late') => phases.reduce((total, { load }) => total + load[key], 0);
  const [errors, late] = [sum('errors'), sum('late')];
  const perSecond = Math.round(paths.length / seconds);
  const warm = phases.findLast(({ name }) => name === 'warm') as Phase;
  return [
    errors === 0 ? 'Met: no error of the site in any window.' : `Missed: ${errors} errors of the site, aim 0.`,
    `Rendering is what a cold cache waits for: each of the ${paths.length.toLocaleString('en')} pages was asked for once, eight at a time, at ${perSecond} pages a second; compressed they are ${Math.round(bytes / MEGABYTE)} MB. ${late} answers came after more than ten seconds: with all ${CONNECTIONS} connections waiting for pages that nobody asked for before, the last waits for as many.`,
    judgeAtMost('p99 warm', warm.load.p99, MOST_P99_MS, {
      unit: ' ms',
      why: `${CONNECTIONS} connections that ask again at once keep both cores full, so that each waits for all others: at ${Math.round(warm.load.requestsPerSecond).toLocaleString('en')} requests/s that alone is ${Math.round((CONNECTIONS / warm.load.requestsPerSecond) * 1_000)} ms.`,
    }),
    judgeAtMost('most memory', warm.memory.peak / MEGABYTE, CACHE_MB + MOST_BESIDE_CACHE_MB, {
      unit: ' MB',
      why: 'Node with Next in it, and the heaps of the threads that render and parse, take what is more.',
    }),
  ];
}
