/** Killed at any moment, a process that is started again has exactly what its source has. */
import { readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Archive, generateArchive } from '../bench/archive/generate-archive.ts';
import { createRandom } from '../bench/archive/random.ts';
import { createGitRepository } from '../bench/process/git-repository.ts';
import { type Answers, askAll } from './harness/ask-all.ts';
import { readRows } from './harness/index-rows.ts';
import { picturesMade } from './harness/pictures-made.ts';
import { type RunningSite, serve, serveUntilKilled, sharePictures } from './harness/serve.ts';
import { expect, test } from './harness/test.ts';

const ARTICLES = 100;
/** Of each of two steps, from each of two sources: twenty. */
const KILLS = 5;
const SEED = 'kill';

/** One address for all processes, so that they can answer with the same bytes. */
const SITE_URL = 'http://news.example';

interface Edition {
  content: string;
  /** What the process is started with. */
  env: Record<string, string>;
  /** Makes the folder's state the source's; answers its commit, where the source has commits. */
  save(): string | undefined;
  /** Tells a process that there is something new, where it would not see it by itself. */
  tell(site: RunningSite): void;
}

interface State {
  rows: Record<string, string[]>;
  answers: Answers;
}

const SOURCES: [name: string, open: (content: string) => Edition][] = [
  ['a folder', (content) => ({ content, env: { CONTENT_DIR: content }, save: () => undefined, tell: () => undefined })],
  [
    'a repository',
    (content) => {
      const { commit } = createGitRepository(content);
      return {
        content,
        env: { CONTENT_REPO: content, CONTENT_POLL: '86400' },
        save: commit,
        tell: ({ process }) => void process.kill('SIGHUP'),
      };
    },
  ],
];

test.describe.configure({ timeout: 1_200_000 });

for (const [name, open] of SOURCES)
  test.describe(`killed while it reads ${name}`, () => {
    let folder: string;
    let archive: Archive;
    let edition: Edition;
    let fresh: State;
    let startMs: number;

    test.beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'parallel-kill-'));
      const content = join(folder, 'content');
      archive = generateArchive({ folder: content, articles: ARTICLES, seed: SEED });
      edition = open(content);
      await sharePictures(join(folder, 'fresh'));
      const begun = performance.now();
      const site = await start('fresh');
      startMs = performance.now() - begun;
      fresh = await stateOf(site, 'fresh', undefined);
      await site.stop();
    });

    test.afterAll(async () => {
      for (const site of started) await site.stop();
      await rm(folder, { recursive: true });
    });

    const started: RunningSite[] = [];
    const start = async (dataDir: string) => {
      const site = await serve({ env: variables(dataDir) });
      started.push(site);
      return site;
    };

    const variables = (dataDir: string): Record<string, string> => ({
      ...edition.env,
      DATA_DIR: join(folder, dataDir),
      SITE_URL,
      PORT: '0',
      LOG_REQUESTS: '0',
    });

    /** Once it has what the source has, and every picture of what is asked for is made. */
    async function stateOf(site: RunningSite, dataDir: string, commit: string | undefined): Promise<State> {
      if (commit !== undefined) await expect.poll(() => commitOf(site), { timeout: 60_000 }).toBe(commit);
      const addresses = addressesOf(archive, edition.content);
      await askAll(site.url, addresses);
      await picturesMade(site.url);
      await askAll(site.url, addresses); // what was let go softly is given once more
      return { answers: await askAll(site.url, addresses), rows: readRows(join(folder, dataDir)) };
    }

    for (let kill = 0; kill < KILLS; kill += 1)
      test(`for the first time, at moment ${kill + 1} of ${KILLS}`, async () => {
        const dataDir = `start-${kill}`;
        await sharePictures(join(folder, dataDir));
        await serveUntilKilled(variables(dataDir), momentOf(kill, startMs));
        const site = await start(dataDir);
        const found = await stateOf(site, dataDir, undefined);
        await site.stop();
        expect(found).toEqual(fresh);
      });

    test('while it publishes, five times', async () => {
      const dataDir = 'publishing';
      const pictures = await realpath(join(folder, 'fresh', 'pictures'));
      await cp(pictures, join(folder, dataDir, 'pictures'), { recursive: true }); // its own: it is killed while some are made
      let site = await start(dataDir);
      const begun = performance.now();
      await changeMuch(edition.content, 0);
      edition.save();
      edition.tell(site);
      await expect.poll(() => site.errors(), { timeout: 60_000 }).toContain('"published"');
      const publishMs = performance.now() - begun;

      for (let kill = 0; kill < KILLS; kill += 1) {
        const moment = momentOf(kill, publishMs);
        await test.step(`after ${Math.round(moment)} ms`, async () => {
          const ended = new Promise((resolve) => site.process.once('exit', resolve));
          await changeMuch(edition.content, kill + 1);
          const commit = edition.save();
          edition.tell(site);
          setTimeout(() => site.process.kill('SIGKILL'), moment);
          await ended;
          site = await start(dataDir);
          const found = await stateOf(site, dataDir, commit);
          await sharePictures(join(folder, `after-${kill}`));
          const other = await start(`after-${kill}`);
          const truth = await stateOf(other, `after-${kill}`, commit);
          await other.stop();
          expect(found).toEqual(truth);
        });
      }
      await site.stop();
    });
  });

/** Spread over the time that a step takes, one in each part of it. */
function momentOf(kill: number, milliseconds: number): number {
  return ((kill + createRandom(`${SEED}/${kill}`).next()) / KILLS) * milliseconds;
}

async function commitOf(site: RunningSite): Promise<string> {
  return ((await (await fetch(`${site.url}/readyz?verbose`)).json()) as { commit: string }).commit;
}

/** A sample of every kind of page, feed and file, and of stories in every state. */
function addressesOf({ plan }: Archive, content: string): string[] {
  const stories = plan.articles
    .filter((_, index) => index % 8 === 0)
    .map((story) => `/${story.section}/${story.categories[0]}/${story.slug}`);
  const sections = plan.sections.map(({ slug }) => `/${slug}`);
  const category = plan.categories[0];
  const newcomers = readdirSync(join(content, 'articles')).filter((name) => /^(?:newcomer|moved)-\d+\.mdx$/.test(name));
  const rounds = [0, 1, 2, 3, 4, 5].flatMap((round) => [`newcomer-${round}`, `moved-${round}`]);
  expect(newcomers.length).toBeLessThan(3);
  return [
    ...['/', '/latest', '/archive', '/topics', '/authors', '/sitemap.xml', '/feeds.opml', '/manifest.webmanifest', '/nowhere'],
    ...['xml', 'atom', 'json'].flatMap((format) => [`/feed.${format}`, `${sections[0]}/feed.${format}`]),
    ...sections,
    `/${category?.section}/${category?.slug}`,
    `/topics/${plan.topics[0]?.slug}`,
    `/authors/${plan.authors[0]?.slug}`,
    ...stories,
    ...stories.slice(0, 3).map((story) => `${story}.md`),
    ...rounds.map((slug) => `/${category?.section}/${category?.slug}/${slug}`),
  ];
}

/** A fifth of all stories, the site, an author, a topic, a picture; one story comes, one gets another name, one goes. */
async function changeMuch(content: string, round: number): Promise<void> {
  const articles = readdirSync(join(content, 'articles'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.mdx$/.test(name))
    .sort();
  const edited = articles.filter((_, index) => index % 5 === round % 5);
  for (const name of edited) await edit(join(content, 'articles', name), /^title: .*$/m, `title: Written in round ${round}`);
  await edit(join(content, 'site.yaml'), /^tagline: .*$/m, `tagline: Tides of round ${round}`);
  await edit(firstOf(content, 'authors'), /^name: .*$/m, `name: Author of round ${round}`);
  await edit(firstOf(content, 'topics'), /^title: .*$/m, `title: Topic of round ${round}`);
  await edit(join(content, 'images/estuary.svg'), /<\/svg>/, '<path d="M0 0h9v9H0z"/></svg>');
  const story = (kind: string, number: number) => join(content, 'articles', `${kind}-${number}.mdx`);
  const sample = await readFile(join(content, 'articles', edited[0] ?? ''), 'utf8');
  await writeFile(story('newcomer', round), asNewcomer(sample, round));
  if (round >= 1) await rename(story('newcomer', round - 1), story('moved', round - 1));
  if (round >= 2) await rm(story('moved', round - 2));
}

function firstOf(content: string, kind: string): string {
  return join(content, kind, readdirSync(join(content, kind)).sort()[0] ?? '');
}

async function edit(path: string, pattern: RegExp, text: string): Promise<void> {
  const before = await readFile(path, 'utf8');
  expect(before).toMatch(pattern);
  await writeFile(path, before.replace(pattern, text));
}

/** Public, of the first category, and named by no other. */
function asNewcomer(text: string, round: number): string {
  return text
    .replace(/^(?:id|translationOf|aliases|related|corrections|updates|updated|status|withdrawn): .*\n/gm, '')
    .replace(/^title: .*$/m, `title: The newcomer of round ${round}`)
    .replace(/^published: .*$/m, `published: 2026-01-0${round + 1}T00:00:00Z`);
}
