/** What a visit of one article costs a reader: the site, the same page under `next start`, the same content from Astro. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from '../../e2e/harness/find-browser.ts';
import { ASTRO } from '../peers/astro.ts';
import { findProgram, versionOf } from '../peers/debian.ts';
import { startNext } from '../peers/next-start.ts';
import { startSite } from '../peers/site.ts';
import { root, workFolder } from '../process/work-folder.ts';
import { judgeAtMost, type Report, type Table } from '../report/report.ts';
import { fetchSettled } from '../serve/fetch-answer.ts';
import { startAstro } from './start-astro.ts';
import { type Visit, visit, type Weight } from './visit.ts';

const PATH = '/world/defense-security/pentagon-signals-more-limited-us-role';

interface Weighed {
  name: string;
  visit: Visit;
}

export async function measureWeight(): Promise<Report> {
  const data = mkdtempSync(join(workFolder('data'), 'weight-'));
  const edition = (name: string) => ({ contentDir: join(root, 'content'), dataDir: join(data, name) });
  const site = await startSite(edition('site'));
  await fetchSettled(site.url + PATH, 'gzip, deflate, br, zstd');
  const next = await startNext(edition('next'), PATH);
  const astro = await startAstro(site.url, next.url, PATH);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  const weighed: Weighed[] = [];
  const contestants = { 'the site': site, 'next start': next, ...(astro !== undefined && { Astro: astro }) };
  for (const [name, { url }] of Object.entries(contestants)) weighed.push({ name, visit: await visit(browser, url + PATH) });
  const version = browser.version();
  await browser.close();
  await Promise.all(Object.values(contestants).map((peer) => peer.stop()));
  rmSync(data, { recursive: true, force: true });
  const nginx = findProgram('nginx');
  return {
    method: `The sample edition’s flagship (\`${PATH}\`) on a phone’s screen, nothing cached; bytes as Chromium counts them on the wire, headers included (the icon, which Chromium does not count, left out). First view: until nothing more is asked for. Whole visit: and then scrolled to its end. Astro: a project of one layout and one route over the edition’s articles, their body as the site renders it and the site’s stylesheet imported, built as it comes and served by nginx with \`gzip on\`.${astro === undefined ? ' **Astro is missing: it, or nginx, could not be had.**' : ''}`,
    tables: [tabulate('First view', weighed, ({ firstView }) => firstView), tabulate('Whole visit', weighed, ({ whole }) => whole)],
    verdicts: judge(weighed),
    versions: {
      Chromium: version,
      Node: process.versions.node,
      ...(astro && { Astro: ASTRO }),
      ...(nginx && { nginx: versionOf(nginx, '-v') }),
    },
  };
}

const KINDS = ['Document', 'Script', 'Stylesheet', 'Image', 'Font'];

function tabulate(title: string, weighed: readonly Weighed[], pick: (visit: Visit) => Weight): Table {
  const own = pick(weighed[0]?.visit as Visit).bytes;
  const count = (bytes: number) => bytes.toLocaleString('en');
  return {
    title,
    head: ['server', 'requests', 'bytes', ...KINDS.map((kind) => kind.toLowerCase()), 'other', 'the site is'],
    rows: weighed.map(({ name, visit }) => {
      const { requests, bytes, byKind } = pick(visit);
      const known = KINDS.map((kind) => byKind[kind] ?? 0);
      const other = bytes - known.reduce((sum, part) => sum + part, 0);
      return [
        name,
        String(requests),
        count(bytes),
        ...known.map(count),
        count(other),
        name === 'the site' ? '' : `${(own / bytes).toFixed(3)} of it`,
      ];
    }),
  };
}

/** A tenth of `next start`. */
const MOST = 0.1;

function judge(weighed: readonly Weighed[]): string[] {
  const of = (name: string) => weighed.find((one) => one.name === name)?.visit;
  const [site, next] = [of('the site'), of('next start')];
  if (site === undefined || next === undefined) return [];
  return [
    judgeAtMost('bytes of the first view to next start', site.firstView.bytes / next.firstView.bytes, MOST, {
      why: explain(site.firstView, next.firstView),
    }),
    judgeAtMost('bytes of the whole visit to next start', site.whole.bytes / next.whole.bytes, MOST, {
      why: explain(site.whole, next.whole),
    }),
  ];
}

/** Pictures and faces are the same files from both. */
function explain(site: Weight, next: Weight): string {
  const shared = ({ byKind }: Weight) => (byKind.Image ?? 0) + (byKind.Font ?? 0);
  const rest = (site.bytes - shared(site)) / (next.bytes - shared(next));
  return `${shared(site).toLocaleString('en')} bytes of it are pictures and faces, the same files from both; without them the site is ${rest.toFixed(2)} of \`next start\`.`;
}
