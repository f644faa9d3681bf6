/**
 * `npm run check [-- paths] [--json]`: every problem of an edition, at its place. Exit 1 when one is an error.
 * A path may be an edition, or files and folders in one; those are checked beside the rest and reported alone.
 */
import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { checkEdition } from '#engine/check.ts';
import { formatProblem, type Problem } from '#engine/problem.ts';
import { blocks, callersFolder, compiledPages, defaultEdition, editionAround } from './edition-location.ts';

interface Checked {
  problems: Problem[];
  counts: Record<string, number>;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
  const paths = positionals.length > 0 ? positionals : [defaultEdition()];
  const missing = paths.filter((path) => !existsSync(resolve(callersFolder, path)));
  if (missing.length > 0) {
    console.error(`There is no ${missing.join(', no ')}.`);
    return 2;
  }
  const checked = await checkAll(paths);
  const errors = checked.problems.filter(({ severity }) => severity === 'error').length;
  const warnings = checked.problems.length - errors;
  if (values.json) console.log(JSON.stringify({ ...checked, errors, warnings }, null, 2));
  else {
    for (const problem of checked.problems) console.log(formatProblem(problem));
    console.log(summarise(checked.counts, errors, warnings));
  }
  return errors > 0 ? 1 : 0;
}

/** Each edition is read once, whatever number of its files was named. */
async function checkAll(paths: readonly string[]): Promise<Checked> {
  const editions = new Map<string, { given: string; path: string }[]>();
  for (const given of paths) {
    const path = resolve(callersFolder, given);
    const edition = editionAround(path) ?? path;
    editions.set(edition, [...(editions.get(edition) ?? []), { given, path }]);
  }
  const all: Checked = { problems: [], counts: {} };
  for (const [edition, asked] of editions) {
    if (!statSync(edition).isDirectory()) throw new Error(`${edition} is not in an edition: no folder above it holds a site.yaml.`);
    const { problems, counts } = await checkEdition({ contentDir: edition, blocks, compiledPages });
    for (const [kind, count] of Object.entries(counts)) all.counts[kind] = (all.counts[kind] ?? 0) + count;
    all.problems.push(...problems.flatMap((problem) => asGiven(problem, edition, asked)));
  }
  return all;
}

/** The problem with its path as the caller wrote it, when the caller asked about it. */
function asGiven(problem: Problem, edition: string, asked: readonly { given: string; path: string }[]): Problem[] {
  const file = join(edition, problem.path);
  const around = asked.find(({ path }) => file === path || path === edition || file.startsWith(path + sep));
  if (around === undefined) return [];
  return [{ ...problem, path: join(around.given, relative(around.path, file)) }];
}

function summarise(counts: Record<string, number>, errors: number, warnings: number): string {
  const files = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  return `${plural(counts.article ?? 0, 'article')} in ${plural(files, 'file')}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
