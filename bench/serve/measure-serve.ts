/** How fast one article is served by one core, beside what Node, nginx and Next do with it. */

import type { BenchOptions } from '../bench-options.ts';
import { findProgram, versionOf } from '../peers/debian.ts';
import { type Load, load } from '../peers/wrk.ts';
import { settle } from '../process/usage.ts';
import { judgeAtLeast, type Report, type Table } from '../report/report.ts';
import { CODINGS, type Coding, type Contestant, openContest } from './contestants.ts';
import { fetchAnswer } from './fetch-answer.ts';

const PATH = '/world/defense-security/pentagon-signals-more-limited-us-role';
const CONNECTIONS = [1, 32, 256];
const ROUNDS = 3;
const SERVER_CORE = 0;
const LOAD_CORE = 1;

interface Result {
  name: string;
  coding: Coding;
  connections: number;
  rounds: Load[];
}

export async function measureServe({ seconds }: BenchOptions): Promise<Report> {
  const contest = await openContest(PATH, SERVER_CORE);
  const { contestants, withLog, answers } = contest;
  const all = [...contestants, withLog];
  await warmUp(all);
  const results = await runRounds(all, seconds);
  const nextAnswer = await describeNext(contestants);
  await contest.stop();
  const nginx = findProgram('nginx');
  const wrk = findProgram('wrk');
  return {
    method: `The sample edition’s flagship (\`${PATH}\`), ${answers.br.body.length} bytes br and ${answers.gzip.body.length} bytes gzip, the same bytes and headers from all but \`next start\` (${nextAnswer}). wrk with one thread on core ${LOAD_CORE}, every server on core ${SERVER_CORE}, no request log; ${ROUNDS} interleaved rounds of ${seconds} s, their median. Ratios are the site’s requests/s to the other’s.${nginx === undefined ? ' **nginx is missing: it could not be fetched.**' : ''}`,
    tables: CODINGS.map((coding) => tabulate(coding, results)),
    verdicts: judge(results),
    versions: {
      Node: process.versions.node,
      ...(nginx && { nginx: versionOf(nginx, '-v') }),
      ...(wrk && { wrk: versionOf(wrk, '-v') }),
    },
  };
}

async function warmUp(contestants: readonly Contestant[]): Promise<void> {
  for (const { peer, codings } of contestants)
    for (const coding of codings) await load({ url: peer.url + PATH, connections: 32, seconds: 1, coding, core: LOAD_CORE });
}

/** Rounds interleaved, so that what else the machine does hurts all alike. */
async function runRounds(contestants: readonly Contestant[], seconds: number): Promise<Result[]> {
  const results = contestants.flatMap(({ name, peer, codings }) =>
    codings.flatMap((coding) => CONNECTIONS.map((connections) => ({ name, peer, coding, connections, rounds: [] as Load[] }))),
  );
  results.sort((a, b) => a.connections - b.connections || CODINGS.indexOf(a.coding) - CODINGS.indexOf(b.coding));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { name, peer, coding, connections, rounds } of results) {
      const found = await load({ url: peer.url + PATH, connections, seconds, coding, core: LOAD_CORE });
      if (found.errors + found.late > 0) console.error(`${name}, ${coding}, ${connections}: ${found.errors} errors, ${found.late} late`);
      rounds.push(found);
      await settle(peer.pid, { limitMs: 20_000, idleMs: 250 }); // `next start` goes on rendering for connections that are gone
      console.error(`${round + 1}/${ROUNDS} ${coding} ${connections} ${name}: ${Math.round(found.requestsPerSecond)}/s`);
    }
  return results;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const rate = ({ rounds }: Result) => median(rounds.map(({ requestsPerSecond }) => requestsPerSecond));

function rateOf(results: readonly Result[], name: string, { coding, connections }: Pick<Result, 'coding' | 'connections'>): number {
  const found = results.find((result) => result.name === name && result.coding === coding && result.connections === connections);
  return found === undefined ? Number.NaN : rate(found);
}

const ASIDE = ['node:http', 'nginx', 'next start'] as const;

function tabulate(coding: Coding, results: readonly Result[]): Table {
  const rows = results
    .filter((result) => result.coding === coding)
    .map((result) => {
      const ratio = (other: string) => {
        const value = rate(result) / rateOf(results, other, result);
        return result.name === other || !result.name.startsWith('the site') || !Number.isFinite(value) ? '' : value.toFixed(2);
      };
      const errors = result.rounds.reduce((sum, round) => sum + round.errors + round.late, 0);
      const p99 = median(result.rounds.map((round) => round.p99));
      return [
        `${result.connections} · ${result.name}`,
        Math.round(rate(result)).toLocaleString('en'),
        p99.toFixed(2),
        ...ASIDE.map(ratio),
        String(errors),
      ];
    });
  return {
    title: coding,
    head: ['connections · server', 'requests/s', 'p99 ms', ...ASIDE.map((name) => `to ${name}`), 'errors'],
    rows,
  };
}

const AIMS = { 'node:http': 0.9, nginx: 0.6, 'next start': 20 } as const;

/** An aim is met where its worst case meets it. */
function judge(results: readonly Result[]): string[] {
  return ASIDE.map((other) => {
    const cases = results
      .filter(({ name }) => name === 'the site')
      .map((result) => ({ result, ratio: rate(result) / rateOf(results, other, result) }))
      .filter(({ ratio }) => Number.isFinite(ratio))
      .toSorted((a, b) => a.ratio - b.ratio);
    const worst = cases[0];
    if (worst === undefined) return `Not measured: requests/s to ${other}, which is missing.`;
    const met = cases.filter(({ ratio }) => ratio >= AIMS[other]).length;
    const where = `worst at ${worst.result.connections} connections, ${worst.result.coding}; ${met} of ${cases.length} cases reach it`;
    return judgeAtLeast(`requests/s to ${other} (${where})`, worst.ratio, AIMS[other], { why: explain(other, worst.result, results) });
  });
}

/** What of a distance is not ours. */
function explain(other: (typeof ASIDE)[number], at: Result, results: readonly Result[]): string | undefined {
  const share = (name: string) => rateOf(results, name, at) / rateOf(results, 'nginx', at);
  if (other === 'node:http')
    return 'It looks at nothing that is asked; the site reads host, method, coding and validators, and finds the document by its address.';
  if (other !== 'nginx' || !Number.isFinite(share('node:http'))) return undefined;
  return `\`node:http\` with one buffer and nothing else is at ${share('node:http').toFixed(2)} of nginx there: what is missing is Node’s own handling of a request.`;
}

async function describeNext(contestants: readonly Contestant[]): Promise<string> {
  const next = contestants.find(({ name }) => name === 'next start');
  const parts = CODINGS.map(async (coding) => {
    const { headers, body } = await fetchAnswer(next?.peer.url + PATH, coding);
    return `asked for ${coding}: ${body.length} bytes ${headers['content-encoding'] ?? 'identity'}`;
  });
  return (await Promise.all(parts)).join(', ');
}
