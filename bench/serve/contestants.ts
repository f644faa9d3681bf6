/** Who is measured: the site, and the same bytes with the same headers from others. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startNext } from '../peers/next-start.ts';
import { type Peer, startNginx } from '../peers/nginx.ts';
import { startNodeHttp } from '../peers/node-http.ts';
import { startSite } from '../peers/site.ts';
import { root, workFolder } from '../process/work-folder.ts';
import { fetchSettled, type RawAnswer } from './fetch-answer.ts';

export const CODINGS = ['br', 'gzip'] as const;
export type Coding = (typeof CODINGS)[number];

export interface Contestant {
  name: string;
  peer: Peer;
  /** What it is asked for; one buffer has one coding. */
  codings: readonly Coding[];
}

export interface Contest {
  contestants: Contestant[];
  /** The site once more, writing a line a request. */
  withLog: Contestant;
  answers: Record<Coding, RawAnswer>;
  stop(): Promise<void>;
}

/** @param core that every server gets, one at a time */
export async function openContest(path: string, core: number): Promise<Contest> {
  const data = mkdtempSync(join(workFolder('data'), 'serve-'));
  const edition = (name: string) => ({ contentDir: join(root, 'content'), dataDir: join(data, name) });
  const site = await startSite({ ...edition('site'), core });
  const url = `${site.url}${path}`;
  const answers = { br: await fetchSettled(url, 'br'), gzip: await fetchSettled(url, 'gzip') };
  const next = await startNext(edition('next'), path, core);
  const withLog = await startSite({ ...edition('log'), core, logRequests: true });
  for (const coding of CODINGS) await fetchSettled(`${withLog.url}${path}`, coding);
  const nginx = await startNginx({
    name: 'serve',
    files: writeFiles(path, answers),
    compression: 'ahead',
    headers: headersToAdd(answers.br),
    core,
  });
  const contestants: Contestant[] = [
    { name: 'the site', peer: site, codings: CODINGS },
    ...(await Promise.all(
      CODINGS.map(async (coding) => {
        const { headers, body } = answers[coding];
        return { name: 'node:http', peer: await startNodeHttp(coding, headers, body, core), codings: [coding] };
      }),
    )),
    ...(nginx === undefined ? [] : [{ name: 'nginx', peer: nginx, codings: CODINGS }]),
    { name: 'next start', peer: next, codings: CODINGS },
  ];
  return {
    contestants,
    withLog: { name: 'the site, request log on', peer: withLog, codings: CODINGS },
    answers,
    stop: async () => {
      await Promise.all([...contestants.map(({ peer }) => peer), withLog].map((peer) => peer.stop()));
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** A file in each coding; what was modified when, so that nginx says the same. */
function writeFiles(path: string, answers: Contest['answers']): string {
  const folder = workFolder('serve-files');
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  const modified = new Date(answers.br.headers['last-modified'] ?? Date.now());
  for (const [suffix, bytes] of [
    ['', ''],
    ['.br', answers.br.body],
    ['.gz', answers.gzip.body],
  ] as const) {
    writeFileSync(`${file}${suffix}`, bytes);
    utimesSync(`${file}${suffix}`, modified, modified);
  }
  return folder;
}

/** nginx makes these itself. */
const OWN = new Set(['content-type', 'content-length', 'content-encoding', 'etag', 'last-modified', 'accept-ranges']);

export function headersToAdd({ headers }: RawAnswer): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN.has(name)));
}
