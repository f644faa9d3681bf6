/** Two instances of one repository behind a cache, as `deploy/` has it: readers notice neither a death nor a new version. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateArchive } from '../bench/archive/generate-archive.ts';
import { publicStories } from '../bench/archive/lists.ts';
import type { ArticlePlan } from '../bench/archive/plan-article.ts';
import { findProgram } from '../bench/peers/debian.ts';
import { type Load, load } from '../bench/peers/wrk.ts';
import { freePort } from '../bench/process/free-port.ts';
import { createGitRepository, type GitRepository } from '../bench/process/git-repository.ts';
import { tellWebhook } from '../bench/process/tell-webhook.ts';
import { headlineOf, startHeadlines } from '../bench/storm/headlines.ts';
import { type Ages, watchAges } from '../bench/storm/watch-ages.ts';
import { askAll } from './harness/ask-all.ts';
import { type FrontProcess, missing, startFront } from './harness/front-cache.ts';
import { picturesMade } from './harness/pictures-made.ts';
import { type RunningSite, serve, sharePictures } from './harness/serve.ts';
import { expect, test } from './harness/test.ts';

const ARTICLES = 40;
const TOKEN = 'a purge token';
const SECRET = 'a webhook secret';

/** wrk runs for so long in each test, and takes breath between requests: the machine is shared with all that it asks. */
const SECONDS = 25;
const CONNECTIONS = 16;
const PAUSE_MS = 20;

const PUBLISH_MS = 1_000;
const OLDEST_MS = 2_000;
const MOST_ERRORS = 0.001;

/** How long a cache may take to see that an instance is back. */
const NOTICE_MS = 4_000;

test.describe.configure({ mode: 'serial', timeout: 600_000 });

for (const name of ['varnish', 'nginx'] as const)
  test.describe(`two instances behind ${name}`, () => {
    const reason = missing(name);
    test.skip(reason !== undefined, reason);

    let folder: string;
    let repository: GitRepository;
    let story: ArticlePlan;
    /** Number of the headline that it has. */
    let published = 0;
    let addresses: string[];
    let list: string;
    let port: number;
    let ports: [number, number];
    const instances: RunningSite[] = [];
    let front: FrontProcess;

    test.beforeAll(async () => {
      expect(findProgram('wrk'), 'wrk is needed').toBeDefined(); // it may have to be fetched
      folder = await mkdtemp(join(tmpdir(), 'parallel-scale-'));
      const content = join(folder, 'content');
      const shares = { draft: 0, scheduled: 0, withdrawn: 0 };
      const { plan } = generateArchive({ folder: content, articles: ARTICLES, seed: 'scale', shares });
      repository = createGitRepository(content);
      const stories = publicStories(plan);
      story = stories[0] as ArticlePlan;
      addresses = [
        ...['/', '/latest', '/feed.xml', '/feed.atom', '/feed.json', '/sitemap.xml', ...plan.sections.map(({ slug }) => `/${slug}`)],
        ...stories.map(({ section, categories, slug }) => `/${section}/${categories[0]}/${slug}`),
      ];
      list = join(folder, 'paths.txt');
      await writeFile(list, `${addresses.join('\n')}\n`);
      port = await freePort();
      ports = [await freePort(), await freePort()];
      for (const [index] of ports.entries()) {
        await sharePictures(join(folder, String(index)));
        instances[index] = await startInstance(index);
      }
      front = await startFront(name, { port, behind: ports, token: TOKEN });
      for (const { url } of instances) await askAll(url, addresses);
      for (const { url } of instances) await picturesMade(url);
    });

    test.afterAll(async () => {
      await front?.stop();
      for (const instance of instances) await instance.stop();
      await rm(folder, { recursive: true });
    });

    const startInstance = (index: number) =>
      serve({
        env: {
          PORT: String(ports[index]),
          SITE_URL: `http://127.0.0.1:${port}`,
          CONTENT_REPO: repository.folder,
          CONTENT_POLL: '1',
          DATA_DIR: join(folder, String(index)),
          PUBLISH_SECRET: SECRET,
          LOG_REQUESTS: '0',
          CACHE_TAGS: '1',
          ...(name === 'varnish' && { FRONT_CACHE: name, FRONT_CACHE_URL: `http://127.0.0.1:${port}`, FRONT_CACHE_TOKEN: TOKEN }),
        },
      });

    /** As a forge does: every instance is told of every push; one that is away is not. */
    async function tellAll(): Promise<void> {
      const told = instances.map(({ url }) => tellWebhook(url, SECRET));
      await Promise.allSettled(told);
    }

    async function publish(number: number): Promise<void> {
      const file = join(repository.folder, story.path);
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replace(/^title: .*$/m, `title: ${headlineOf(number)}`));
      repository.commit();
      void tellAll(); // its answers are nobody’s
    }

    const pages = () =>
      ['/', `/${story.section}`, `/${story.section}/${story.categories[0]}`, `/${story.section}/${story.categories[0]}/${story.slug}`].map(
        (path) => ({ name: path, url: () => `http://127.0.0.1:${port}${path}` }),
      );

    /** Load and commits go on while something happens, and for the rest of the time. */
    async function during(happens: () => Promise<void>): Promise<{ found: Load; ages: Ages }> {
      const headlines = await startHeadlines(publish, PUBLISH_MS, published + 1);
      await expect
        .poll(() => fetch(`http://127.0.0.1:${port}${pages()[3]?.name}`).then((answer) => answer.text()), { timeout: 60_000 })
        .toContain(headlineOf(published + 1));
      const watch = watchAges(pages(), headlines);
      const script = { path: join(import.meta.dirname, '../bench/burst/zipf.lua'), args: [list, '1', String(PAUSE_MS)] };
      const loading = load({ url: `http://127.0.0.1:${port}`, connections: CONNECTIONS, seconds: SECONDS, coding: 'br', script });
      await happens();
      const found = await loading;
      await headlines.stop();
      published = headlines.newest;
      const ages = await watch.stop();
      console.log(
        `${name}: ${found.requests} requests, ${found.errors} errors, ${headlines.newest} commits, ages`,
        ages.oldest,
        ages.failures,
      );
      return { found, ages };
    }

    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

    test('one killed and started again costs under 0.1 % of requests, and no page is older than two seconds', async () => {
      const { found, ages } = await during(async () => {
        await pause(4_000);
        const [first] = instances;
        const ended = new Promise((resolve) => first?.process.once('exit', resolve));
        first?.process.kill('SIGKILL');
        await ended;
        await pause(3_000);
        instances[0] = await startInstance(0);
      });
      expect(found.errors / found.requests).toBeLessThan(MOST_ERRORS);
      expect(ages.failures.length / found.requests).toBeLessThan(MOST_ERRORS);
      expectFresh(ages);
    });

    test('a new version in place of each, one after the other, costs no request', async () => {
      const { found, ages } = await during(async () => {
        for (const index of [0, 1]) {
          await pause(NOTICE_MS);
          expect(await instances[index]?.stop()).toBe(0);
          instances[index] = await startInstance(index);
        }
      });
      expect([found.errors, ages.failures]).toEqual([0, []]);
      expectFresh(ages);
    });

    function expectFresh({ oldest, asked }: Ages): void {
      for (const [page, milliseconds] of Object.entries(oldest)) {
        expect(asked[page], `${page} was asked for`).toBeGreaterThan(20);
        expect(milliseconds, `${page} was ${Math.round(milliseconds)} ms old`).toBeLessThan(OLDEST_MS);
      }
    }

    test('each reader gets the coding that the instances made', async () => {
      for (const coding of ['br', 'gzip']) {
        const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'accept-encoding': coding } });
        expect([answer.headers.get('content-encoding'), (await answer.text()).includes('</html>')]).toEqual([coding, true]);
      }
    });

    test('both answer with the same bytes, and say of which commit', async () => {
      const commit = repository.git('rev-parse', 'HEAD');
      const [one, two] = await Promise.all(instances.map((instance) => settledAnswers(instance, commit)));
      expect(one).toEqual(two);
      for (const answer of Object.values(one ?? {})) expect(answer).toContain(` ${commit} `);
    });

    async function settledAnswers({ url }: RunningSite, commit: string) {
      const served = async () => (await fetch(url)).headers.get('x-served-commit');
      await expect.poll(served, { timeout: 30_000 }).toBe(commit);
      await askAll(url, addresses);
      await picturesMade(url);
      await askAll(url, addresses); // what was let go softly is given once more
      return askAll(url, addresses);
    }

    if (name === 'varnish')
      test('only who knows the token may purge', async () => {
        const purge = (headers: Record<string, string>) =>
          fetch(`http://127.0.0.1:${port}/`, { method: 'PURGE', headers: { 'xkey-purge': 'site', ...headers } });
        expect((await purge({})).status).toBe(403);
        expect((await purge({ 'x-purge-token': 'another' })).status).toBe(403);
        expect((await purge({ 'x-purge-token': TOKEN })).status).toBe(200);
      });
  });
