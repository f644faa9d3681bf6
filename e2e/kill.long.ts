/** Killed at any moment, of its first start or of a publication, a process that is started again has exactly what its source has. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type Archive, generateArchive } from '../bench/archive/generate-archive.ts';
import { publicStories } from '../bench/archive/lists.ts';
import type { ArchivePlan } from '../bench/archive/plan-archive.ts';
import { createRandom } from '../bench/archive/random.ts';
import { createGitRepository } from '../bench/process/git-repository.ts';
import { tellWebhook } from '../bench/process/tell-webhook.ts';
import { createNewcomer } from '../bench/publish/newcomer.ts';
import { type Answers, askAll } from './harness/ask-all.ts';
import { readRows } from './harness/index-rows.ts';
import { KILL_SWITCH, type Moment } from './harness/kill-switch.ts';
import { picturesMade } from './harness/pictures-made.ts';
import { type RunningSite, serve, serveUntilKilled, sharePictures } from './harness/serve.ts';
import { expect, test } from './harness/test.ts';

const ARTICLES = 40;
/** Of a first start, from each of two sources. */
const KILLS = 5;
const SEED = 'kill';

/** So many publications come one after another, so many milliseconds apart. */
const SEVERAL = 6;
const APART_MS = 300;

/** One address for all processes, so that they can answer with the same bytes. */
const SITE_URL = 'http://news.example';
const SECRET = 'a webhook secret';

interface Edition {
  /** What the process is started with. */
  env: Record<string, string>;
  /** Gives what was saved to the process, where it does not look by itself. */
  handIn(site: RunningSite): Promise<void>;
}

interface State {
  rows: Record<string, string[]>;
  answers: Answers;
  report: object;
}

interface Source {
  name: string;
  open(content: string): Edition;
  /** Of a publication. */
  moments: Moment[];
}

const SOURCES: Source[] = [
  {
    name: 'a folder',
    open: (content) => ({ env: { CONTENT_DIR: content }, handIn: async () => undefined }),
    moments: ['parsing', 'writing', 'written', 'committed'],
  },
  { name: 'a repository', open: openRepository, moments: ['fetching', 'parsing', 'writing', 'written', 'committed'] },
];

function openRepository(content: string): Edition {
  const repository = createGitRepository(content);
  return {
    env: { CONTENT_REPO: repository.folder, CONTENT_POLL: '86400', PUBLISH_SECRET: SECRET },
    handIn: async ({ url }) => {
      repository.commit();
      await tellWebhook(url, SECRET).catch(() => undefined); // it may be dead by then
    },
  };
}

test.describe.configure({ timeout: 300_000 });

for (const { name, open, moments } of SOURCES)
  test.describe(`killed while it reads ${name}`, () => {
    let folder: string;
    let content: string;
    let archive: Archive;
    let edition: Edition;
    let killSwitch: string;
    const started: RunningSite[] = [];
    /** What was published since the beginning, oldest first. */
    const changes: Change[] = [];

    test.beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'parallel-kill-'));
      [content, killSwitch] = [join(folder, 'content'), join(folder, 'moment')];
      archive = generateArchive({ folder: content, articles: ARTICLES, seed: SEED });
      edition = open(content);
    });

    test.afterAll(async () => {
      for (const site of started) await site.stop();
      await rm(folder, { recursive: true });
    });

    const variables = (dataDir: string): Record<string, string> => ({
      ...edition.env,
      DATA_DIR: join(folder, dataDir),
      SITE_URL,
      PORT: '0',
      LOG_REQUESTS: '0',
      [KILL_SWITCH]: killSwitch,
      NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'harness/kill-switch.ts'))}`,
    });

    async function start(dataDir: string): Promise<RunningSite> {
      const site = await serve({ env: variables(dataDir) });
      started.push(site);
      return site;
    }

    /** Of a process that has nothing yet. */
    async function freshState(dataDir: string): Promise<State> {
      await sharePictures(join(folder, dataDir));
      const site = await start(dataDir);
      const state = await stateOf(site, dataDir);
      await site.stop();
      return state;
    }

    /** Once it has what the source has, and every picture of what is asked for is made. */
    async function stateOf(site: RunningSite, dataDir: string): Promise<State> {
      const addresses = [...addressesOf(archive), ...changes.flatMap((change) => change.addresses)];
      await askAll(site.url, addresses);
      await picturesMade(site.url);
      await askAll(site.url, addresses); // what was let go softly is given once more
      await picturesMade(site.url);
      return { answers: await askAll(site.url, addresses), rows: readRows(join(folder, dataDir)), report: await reportOf(site) };
    }

    test.describe('for the first time', () => {
      let fresh: State;
      let startMs: number;

      test.beforeAll(async () => {
        await sharePictures(join(folder, 'fresh'));
        const begun = performance.now();
        const site = await start('fresh');
        startMs = performance.now() - begun;
        fresh = await stateOf(site, 'fresh');
        await site.stop();
      });

      for (let kill = 0; kill < KILLS; kill += 1)
        test(`at moment ${kill + 1} of ${KILLS}`, async () => {
          const dataDir = `start-${kill}`;
          await sharePictures(join(folder, dataDir));
          await serveUntilKilled(variables(dataDir), momentOf(kill, startMs));
          const site = await start(dataDir);
          const found = await stateOf(site, dataDir);
          await site.stop();
          expect(found).toEqual(fresh);
        });
    });

    test.describe('and publishes', () => {
      const dataDir = 'publishing';
      let site: RunningSite;

      test.beforeAll(async () => {
        await sharePictures(join(folder, dataDir));
        site = await start(dataDir);
        await stateOf(site, dataDir); // so that there are pages to let go of
      });

      async function publish(): Promise<void> {
        changes.push(changeEdition(content, archive.plan, changes.length));
        await edition.handIn(site);
      }

      const kill = () => site.process.kill('SIGKILL');

      /** By what happens when it dies, what makes it die then. */
      const deaths: [when: string, die: () => Promise<unknown>][] = [
        ['as soon as something was handed in', () => publish().then(kill)],
        ...moments.map((moment): [string, () => Promise<void>] => [
          moment,
          async () => {
            writeFileSync(killSwitch, moment);
            await publish();
          },
        ]),
        [
          'making pages anew',
          async () => {
            await publish();
            await expect.poll(site.errors, { intervals: [10], timeout: 30_000 }).toContain('"published"');
            kill();
          },
        ],
        [
          'while one thing is handed in after another',
          async () => {
            const dead = setTimeout(createRandom(SEED).next() * SEVERAL * APART_MS).then(kill);
            for (let count = 0; count < SEVERAL; count += 1) {
              await publish();
              await setTimeout(APART_MS);
            }
            await dead;
          },
        ],
      ];

      for (const [when, die] of deaths)
        test(when, async () => {
          const ended = new Promise((resolve) => site.process.once('exit', (_, signal) => resolve(signal)));
          await die();
          expect(await ended).toBe('SIGKILL');
          rmSync(killSwitch, { force: true });
          const restarted = async () => {
            site = await start(dataDir);
            return stateOf(site, dataDir);
          };
          const [found, fresh] = await Promise.all([restarted(), freshState(`fresh-${changes.length}`)]);
          expect(found).toEqual(fresh);
          expect(found.report).toMatchObject({ problems: changes.map(({ broken }) => expect.objectContaining({ path: broken })) });
          expect(found.answers[changes.at(-1)?.addresses[0] ?? '']).toMatch(/^200 /);
        });
    });
  });

/** What is served, and what is wrong with it. */
async function reportOf({ url }: RunningSite): Promise<object> {
  const { commit, held, articles, problems } = (await (await fetch(`${url}/readyz?verbose`)).json()) as Record<string, unknown>;
  return { commit, held, articles, problems };
}

interface Change {
  /** Where it is seen, the story that came first. */
  addresses: string[];
  /** File with a mistake. */
  broken: string;
}

/** A headline and a name are others, a story comes, the one that came before it goes, and another has a mistake. */
function changeEdition(content: string, plan: ArchivePlan, number: number): Change {
  const story = publicStories(plan)[number];
  const author = plan.authors[number % plan.authors.length];
  if (story === undefined || author === undefined) throw new Error('The archive is too small.');
  replaceLine(join(content, story.path), /^title: .*$/m, `title: Headline of change ${number}`);
  replaceLine(join(content, `authors/${author.slug}.yaml`), /^name: .*$/m, `name: Name of change ${number}`);
  const newcomer = createNewcomer(content, plan, `newcomer-${number}`);
  newcomer.save(`What came with change ${number}`);
  createNewcomer(content, plan, `newcomer-${number - 1}`).remove();
  const broken = `articles/broken-${String(number).padStart(3, '0')}.mdx`;
  writeFileSync(
    join(content, broken),
    readFileSync(join(content, story.path), 'utf8').replace(/^(?:aliases|translationOf): .*\n/gm, '') + MISTAKE,
  );
  return {
    addresses: [newcomer.pages.article, `/${story.section}/${story.categories[0]}/${story.slug}`, `/authors/${author.slug}`],
    broken,
  };
}

const MISTAKE = '\nimport fs from "node:fs"\n';

function replaceLine(file: string, line: RegExp, by: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(line, by);
  if (after === before) throw new Error(`${file} has no line ${line}.`);
  writeFileSync(file, after);
}

/** Spread over the time that a step takes, one in each part of it. */
function momentOf(kill: number, milliseconds: number): number {
  return ((kill + createRandom(`${SEED}/${kill}`).next()) / KILLS) * milliseconds;
}

/** A sample of every kind of page, feed and file, and of stories in every state. */
function addressesOf({ plan }: Archive): string[] {
  const stories = plan.articles
    .filter((_, index) => index % 8 === 0)
    .map((story) => `/${story.section}/${story.categories[0]}/${story.slug}`);
  const sections = plan.sections.map(({ slug }) => `/${slug}`);
  const category = plan.categories[0];
  return [
    ...['/', '/latest', '/archive', '/topics', '/authors', '/sitemap.xml', '/feeds.opml', '/manifest.webmanifest', '/nowhere'],
    ...['xml', 'atom', 'json'].flatMap((format) => [`/feed.${format}`, `${sections[0]}/feed.${format}`]),
    ...sections,
    `/${category?.section}/${category?.slug}`,
    `/topics/${plan.topics[0]?.slug}`,
    `/authors/${plan.authors[0]?.slug}`,
    ...stories,
    ...stories.slice(0, 3).map((story) => `${story}.md`),
  ];
}
