/** Killed at any moment of its first start, a process that is started again has exactly what its source has. */
import { mkdtemp, rm } from 'node:fs/promises';
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
/** From each of two sources. */
const KILLS = 5;
const SEED = 'kill';

/** One address for all processes, so that they can answer with the same bytes. */
const SITE_URL = 'http://news.example';

interface Edition {
  /** What the process is started with. */
  env: Record<string, string>;
}

interface State {
  rows: Record<string, string[]>;
  answers: Answers;
}

const SOURCES: [name: string, open: (content: string) => Edition][] = [
  ['a folder', (content) => ({ env: { CONTENT_DIR: content } })],
  ['a repository', (content) => ({ env: { CONTENT_REPO: createGitRepository(content).folder, CONTENT_POLL: '86400' } })],
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
      fresh = await stateOf(site, 'fresh');
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
    async function stateOf(site: RunningSite, dataDir: string): Promise<State> {
      const addresses = addressesOf(archive);
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
        const found = await stateOf(site, dataDir);
        await site.stop();
        expect(found).toEqual(fresh);
      });
  });

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
