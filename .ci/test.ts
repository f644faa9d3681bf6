/**
 * `npm test`: everything that fits fifteen minutes, in one order, with one tally at the end. Every step runs, whatever
 * the one before it found. With `--long`, the rest.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  name: string;
  command: readonly string[];
  /** Where the step's runner reports, and how its report is read; without one, the step is one check. */
  report?: { file: string; read(json: never): Tally };
}

const root = resolve(import.meta.dirname, '..');
const results = 'test-results';
const SOURCES = ['app', 'bench', 'cli', 'components', 'discovery', 'drawings', 'engine', 'fonts', 'server'];

const STEPS: readonly Step[] = [
  { name: 'style', command: ['biome', 'check', '--error-on-warnings'] },
  { name: 'one-way imports', command: ['depcruise', '--config', '.dependency-cruiser.mjs', '--output-type', 'err', ...SOURCES] },
  { name: 'build', command: ['node', 'server/build.ts'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'size budget', command: ['node', 'bench/budget/run.ts'] },
  { name: 'edition', command: ['node', '--no-memory-protection-keys', 'cli/check.ts', 'content'] },
  {
    name: 'unit',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}/unit.json`],
    report: { file: `${results}/unit.json`, read: readVitest },
  },
  {
    name: 'browser',
    command: ['playwright', 'test', '--config', 'e2e/playwright.config.ts'],
    report: { file: `${results}/browser.json`, read: readPlaywright },
  },
];

function readVitest(json: { numPassedTests: number; numFailedTests: number; numPendingTests: number; success: boolean }): Tally {
  const failed = Math.max(json.numFailedTests, json.success ? 0 : 1);
  return { passed: json.numPassedTests, failed, skipped: json.numPendingTests };
}

function readPlaywright({
  stats,
  errors,
}: {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}): Tally {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped };
}

function perform({ name, command: [program = '', ...args], report }: Step): Tally {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  const file = report === undefined ? undefined : resolve(root, report.file);
  if (file === undefined || report === undefined) return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const tally = report.read(JSON.parse(readFileSync(file, 'utf8')) as never);
  return status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

rmSync(resolve(root, results), { recursive: true, force: true });
mkdirSync(resolve(root, results));
const tallies = STEPS.map((step) => ({ step, tally: perform(step) }));
const sum = (key: keyof Tally) => tallies.reduce((total, { tally }) => total + tally[key], 0);
console.log('');
for (const { step, tally } of tallies)
  console.log(`${tally.failed === 0 ? '✓' : '✗'} ${step.name}: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
