/** How long the largest sitemap file of a large archive takes, and what it costs in memory, beside npm's `sitemap`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { SitemapStream, streamToPromise } from 'sitemap';
import { writeStoriesSitemap } from '#discovery/sitemaps/sitemap.ts';
import { Snapshot } from '#engine/index/reader.ts';
import { ParsePool } from '#engine/parse/parse-pool.ts';
import { Pictures } from '#engine/pictures/pictures.ts';
import { listSitemapEntries, listSitemapFiles, type SitemapEntry } from '#engine/query/sitemap.ts';
import { openDirectory } from '#engine/source/directory.ts';
import { planArchive } from '../archive/plan-archive.ts';
import type { BenchOptions } from '../bench-options.ts';
import { readMemory } from '../process/usage.ts';
import { workFolder } from '../process/work-folder.ts';
import { judgeAtMost, type Report } from '../report/report.ts';
import { measureOverHttp } from './measure-over-http.ts';
import { BLOCKS, writeIndex } from './write-index.ts';

const ORIGIN = 'https://bench.example';
const ROUNDS = 21;
const AIM_MS = 200;

/** So few months that their files are full: the most that a file can hold. */
const SPAN = { from: '2024-11-01T00:00:00Z', until: '2026-06-30T00:00:00Z' };

export async function measureSitemaps({ articles = 100_000 }: BenchOptions): Promise<Report> {
  const folder = workFolder(`sitemaps-${articles}`);
  const plan = planArchive({ articles, seed: 'sitemaps', shares: { draft: 0, scheduled: 0, withdrawn: 0 }, ...SPAN });
  const snapshot = new Snapshot(await writeIndex(folder, plan));
  const source = openDirectory(join(folder, 'content'));
  const pool = new ParsePool(BLOCKS, 1);
  const pictures = new Pictures(join(folder, 'pictures'), source);
  const reader = snapshot.at(Date.now(), { development: false, pool, source, pictures, bodies: { want: () => undefined } });
  const files = listSitemapFiles(reader);
  const largest = files.map((file) => ({ file, count: listSitemapEntries(reader, file.month, file.part).length }));
  const { file, count } = largest.reduce((most, other) => (other.count > most.count ? other : most));
  const ours = () => writeStoriesSitemap(listSitemapEntries(reader, file.month, file.part), ORIGIN);
  const entries = listSitemapEntries(reader, file.month, file.part);
  const [site, peer] = [await time(async () => ours()), await time(() => writeWithPeer(entries))];
  const before = readMemory(process.pid);
  for (const { month, part } of files) writeStoriesSitemap(listSitemapEntries(reader, month, part), ORIGIN);
  const grown = readMemory(process.pid).peak - before.peak;
  snapshot.close();
  await Promise.all([pool.close(), pictures.close()]);
  const crawl = await measureOverHttp(folder);
  const most = (times: readonly number[]) => Math.max(...times);
  return {
    method: `An index of ${articles.toLocaleString('en')} public stories, written without their texts, in ${files.length} files of months; the largest has ${count.toLocaleString('en')} stories. ${ROUNDS} rounds in one process. The site reads the index and writes the text, without HTTP; \`sitemap\` is given the same entries in an array, and reads nothing. Then a site is started with the index and asked for every file, one after another, in gzip, and for all of them again.`,
    tables: [
      {
        title: 'The largest file',
        head: ['by', 'first ms', 'median ms', 'slowest ms', 'bytes'],
        rows: [
          ['the site, from the index', ...cells(site)],
          ['npm `sitemap`, from an array', ...cells(peer)],
        ],
      },
      {
        title: 'Every file over HTTP, to its last byte',
        head: ['asked for', 'median ms', 'slowest ms'],
        rows: [
          ['the first time', ...spread(crawl.first)],
          ['again', ...spread(crawl.again)],
        ],
      },
    ],
    verdicts: [
      judgeAtMost('the slowest round of the site', site.slowest, AIM_MS, { unit: ' ms' }),
      `All ${files.length} files one after another raised the most memory that the process ever held by ${megabytes(grown)} MB.`,
      judgeAtMost('the slowest file over HTTP, asked for the first time', most(crawl.first), AIM_MS, { unit: ' ms' }),
      `The site that gave all of them out held ${megabytes(crawl.grown.now)} MB more afterwards, with what it keeps of them, and ${megabytes(crawl.grown.peak)} MB more at the most.`,
    ],
    versions: { Node: process.versions.node, sitemap: versionOfPeer() },
  };
}

interface Times {
  first: number;
  median: number;
  slowest: number;
  bytes: number;
}

async function time(write: () => Promise<string>): Promise<Times> {
  const rounds: number[] = [];
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    const xml = await write();
    rounds.push(performance.now() - start);
    bytes = Buffer.byteLength(xml);
  }
  const sorted = rounds.toSorted((a, b) => a - b);
  return { first: rounds[0] ?? 0, median: sorted[ROUNDS >> 1] ?? 0, slowest: sorted.at(-1) ?? 0, bytes };
}

async function writeWithPeer(entries: readonly SitemapEntry[]): Promise<string> {
  const links = entries.map(({ href, modified, picture }) => ({
    url: href,
    lastmod: new Date(modified).toISOString(),
    ...(picture !== undefined && { img: [{ url: ORIGIN + picture.href }] }),
  }));
  const stream = new SitemapStream({ hostname: ORIGIN, xmlns: { news: false, xhtml: false, image: true, video: false } });
  return (await streamToPromise(Readable.from(links).pipe(stream))).toString();
}

function cells({ first, median, slowest, bytes }: Times): string[] {
  return [...[first, median, slowest].map((ms) => ms.toFixed(1)), bytes.toLocaleString('en')];
}

function spread(times: readonly number[]): string[] {
  const sorted = times.toSorted((a, b) => a - b);
  return [sorted[sorted.length >> 1] ?? 0, sorted.at(-1) ?? 0].map((ms) => ms.toFixed(1));
}

function megabytes(bytes: number): string {
  return (Math.max(0, bytes) / 2 ** 20).toFixed(1);
}

function versionOfPeer(): string {
  const file = join(import.meta.dirname, '../../node_modules/sitemap/package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
