/** `npm run bench -- serve|weight|lighthouse|burst|storm|publish|sitemaps|archive [--seconds n] [--articles n] [--sizes n,n] [--minutes n]`: measures, and writes what came out into docs/benchmarks.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BenchOptions } from './bench-options.ts';
import { endAll } from './process/launch.ts';
import { describeMachine } from './report/machine.ts';
import { replaceSection } from './report/replace-section.ts';
import { type Report, writeReport } from './report/report.ts';

const BENCHMARKS: Record<string, (options: BenchOptions) => Promise<Report>> = {
  serve: async (options) => (await import('./serve/measure-serve.ts')).measureServe(options),
  weight: async () => (await import('./weight/measure-weight.ts')).measureWeight(),
  lighthouse: async () => (await import('./lighthouse/measure-lighthouse.ts')).measureLighthouse(),
  burst: async (options) => (await import('./burst/measure-burst.ts')).measureBurst(options),
  storm: async (options) => (await import('./storm/measure-storm.ts')).measureStorm(options),
  publish: async (options) => (await import('./publish/measure-publish.ts')).measurePublish(options),
  sitemaps: async (options) => (await import('./sitemaps/measure-sitemaps.ts')).measureSitemaps(options),
  archive: async (options) => (await import('./start/measure-archive.ts')).measureArchive(options),
};

const REPORT = resolve(import.meta.dirname, '../docs/benchmarks.md');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '5' },
    articles: { type: 'string' },
    sizes: { type: 'string' },
    minutes: { type: 'string', default: '120' },
    dry: { type: 'boolean', default: false },
  },
});
const [name = ''] = positionals;
const measure = BENCHMARKS[name];
if (measure === undefined) {
  console.error(
    `Usage: npm run bench -- ${Object.keys(BENCHMARKS).join('|')} [--seconds 5] [--articles n] [--sizes n,n] [--minutes 120] [--dry]`,
  );
  process.exit(2);
}

/** A run that hangs is ended, and what it started with it. */
const limit = setTimeout(() => {
  console.error(`Not finished after ${values.minutes} minutes.`);
  process.exit(1);
}, Number(values.minutes) * 60_000);
process.once('exit', endAll);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const machine = describeMachine(); // before anything of ours keeps it busy
const articles = values.articles === undefined ? undefined : Number(values.articles);
const sizes = values.sizes?.split(',').map(Number);
const report = await measure({ seconds: Number(values.seconds), articles, sizes });
const section = writeReport(name, report, machine, new Date());
console.log(section);
if (!values.dry) writeFileSync(REPORT, replaceSection(readIfThere(REPORT), name, section));
clearTimeout(limit);
process.exit(0);

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
