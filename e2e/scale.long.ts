/** Two instances of one repository behind a cache, as `deploy/` has it: readers notice neither a death nor a new version. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { generateArchive } from '../bench/archive/generate-archive.ts';
import { publicStories } from '../bench/archive/lists.ts';
import type { ArticlePlan } from '../bench/archive/plan-article.ts';
import { findProgram } from '../bench/peers/debian.ts';
import { type Load, startLoad } from '../bench/peers/wrk.ts';
import { freePort } from '../bench/process/free-port.ts';
import { createGitRepository, type GitRepository } from '../bench/process/git-repository.ts';
import { tellWebhook } from '../bench/process/tell-webhook.ts';
import { headlineOf, newestIn, startHeadlines } from '../bench/storm/headlines.ts';
import { type Ages, watchAges } from '../bench/storm/watch-ages.ts';
import { askAll } from './harness/ask-all.ts';
import { crawl } from './harness/crawl.ts';
import { type FrontCache, findMissingPackages, SITE_NAME, startFront } from './harness/front-cache.ts';
import { picturesMade } from './harness/pictures-made.ts';
import { type RunningSite, serve, sharePictures } from './harness/serve.ts';
import { expect, test } from './harness/test.ts';

const ARTICLES = 40;
/** Words: what is made anew each second, twice, on the same cores is light. */
const LENGTH = { least: 100, most: 300 };
const TOKEN = 'a purge token';
const SECRET = 'a webhook secret';

/** Readers are few and take breath between requests: the machine is shared with all that they ask. */
const READERS = 8;
const PAUSE_MS = 30;
const ZIPF = join(import.meta.dirname, '../bench/burst/zipf.lua');
/** wrk is stopped before: it ends by itself should the test die. */
const MOST_SECONDS = 180;

const PUBLISH_MS = 1_000;

/** nginx is told of nothing and asks for what is older than a second, by a clock of whole seconds: up to two more. */
const OLDEST_MS = { varnish: 2_000, nginx: 4_000 };
const MOST_ERRORS = 0.001;

/** How long a cache may take to see that an instance is back, and an instance that is back to have everything let go. */
const NOTICE_MS = 5_000;

for (const name of ['varnish', 'nginx'] as const)
  test.describe(`two instances behind ${name}`, () => {
    test.describe.configure({ mode: 'serial', timeout: 300_000 });

    let folder: string;
    let repository: GitRepository;
    let story: ArticlePlan;
    /** Number of the headline that it has. */
    let published = 0;
    let addresses: string[];
    /** The file of them, for wrk. */
    let list: string;
    let url: string;
    /** As the instances know it: nginx passes the name on without its port. */
    let siteUrl: string;
    let ports: [number, number];
    const instances: RunningSite[] = [];
    let front: FrontCache;

    test.beforeAll(async () => {
      const missing = findMissingPackages(name);
      if (findProgram('wrk') === undefined) missing.push('wrk');
      test.skip(missing.length > 0, `Debian’s ${missing.join(', ')} must be installed.`);
      folder = await mkdtemp(join(tmpdir(), 'parallel-scale-'));
      const content = join(folder, 'content');
      const shares = { draft: 0, scheduled: 0, withdrawn: 0 };
      const { plan } = generateArchive({ folder: content, articles: ARTICLES, seed: 'scale', shares, length: LENGTH });
      repository = createGitRepository(content);
      repository.git('clone', '--quiet', '--bare', '.', join(folder, 'repository.git'));
      const stories = publicStories(plan);
      story = stories[0] as ArticlePlan;
      addresses = [
        ...['/', addressOf(story), '/latest', '/feed.xml', ...plan.sections.map(({ slug }) => `/${slug}`)],
        ...stories.slice(1).map(addressOf),
        ...['/sitemap.xml', '/topics', '/authors', '/archive'],
      ];
      const port = await freePort();
      url = `http://127.0.0.1:${port}`;
      siteUrl = name === 'nginx' ? 'http://127.0.0.1' : url;
      ports = [await freePort(), await freePort()];
      for (const index of ports.keys()) {
        await sharePictures(join(folder, String(index)));
        instances[index] = await startInstance(index);
        await askAll(instances[index].url, addresses);
        await picturesMade(instances[index].url);
      }
      front = await startFront(name, { port, behind: ports, token: TOKEN });
      list = join(folder, 'addresses');
      await writeFile(list, addresses.join('\n'));
    });

    test.afterAll(async () => {
      await front?.stop();
      for (const instance of instances) await instance.stop();
      if (folder !== undefined) await rm(folder, { recursive: true }); // there is none where it was skipped
    });

    const startInstance = (index: number) =>
      serve({
        env: {
          PORT: String(ports[index]),
          SITE_URL: siteUrl,
          CONTENT_REPO: join(folder, 'repository.git'),
          CONTENT_POLL: '5', // as in deploy/compose.yaml
          DATA_DIR: join(folder, String(index)),
          PUBLISH_SECRET: SECRET,
          LOG_REQUESTS: '0',
          CACHE_TAGS: '1',
          ...(name === 'varnish' && { FRONT_CACHE: name, FRONT_CACHE_URL: url, FRONT_CACHE_TOKEN: TOKEN }),
        },
      });

    /** As a forge does: every instance is told of every push; one that is away is not. */
    async function publish(number: number): Promise<void> {
      const file = join(repository.folder, story.path);
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replace(/^title: .*$/m, `title: ${headlineOf(number)}`));
      repository.commit();
      repository.git('push', '--quiet', join(folder, 'repository.git'), 'main');
      for (const instance of instances) tellWebhook(instance.url, SECRET).catch(() => undefined);
    }

    /** Where the newest headline is seen. */
    const pages = () =>
      ['/', `/${story.section}`, `/${story.section}/${story.categories[0]}`, addressOf(story), '/feed.xml'].map((path) => ({
        name: path,
        url: () => url + path,
      }));

    const newestOn = async (page: string) => newestIn(await (await fetch(page)).text());

    /** Readers come and commits are made while something happens. */
    async function during(happens: () => Promise<void>): Promise<{ found: Load; ages: Ages }> {
      const headlines = await startHeadlines(publish, PUBLISH_MS, published + 1);
      for (const page of pages()) await expect.poll(() => newestOn(page.url()), { timeout: 60_000 }).toBeGreaterThan(published);
      const watch = watchAges(pages(), headlines);
      const script = { path: ZIPF, args: [list, '1', String(PAUSE_MS)] };
      const readers = startLoad({ url, connections: READERS, seconds: MOST_SECONDS, coding: 'br', script });
      await happens();
      const found = await readers.stop();
      const ages = await watch.stop();
      await headlines.stop();
      published = headlines.newest;
      const oldest = Object.entries(ages.oldest).map(([page, ms]) => `${page} ${Math.round(ms)} ms`);
      console.log(
        `${name}: ${found.requests} requests of wrk, ${failed(found)} failed, ${published} commits; oldest: ${oldest.join(', ')}`,
      );
      return { found, ages };
    }

    test(`one killed and started again costs under 0.1 % of requests, and no page is older than ${OLDEST_MS[name] / 1_000} seconds`, async () => {
      const { found, ages } = await during(async () => {
        await setTimeout(NOTICE_MS);
        const [first] = instances;
        const ended = new Promise((resolve) => first?.process.once('exit', resolve));
        first?.process.kill('SIGKILL');
        await ended;
        await setTimeout(NOTICE_MS);
        instances[0] = await startInstance(0);
        await setTimeout(2 * NOTICE_MS);
      });
      expect(found.requests).toBeGreaterThan(1_000);
      expect(failed(found) / found.requests, `${failed(found)} of ${found.requests}`).toBeLessThan(MOST_ERRORS);
      const asked = Object.values(ages.asked).reduce((sum, count) => sum + count);
      expect(ages.failures.length / asked, ages.failures.join('\n')).toBeLessThan(MOST_ERRORS);
      expectFresh(ages);
    });

    test('a new version in place of each, one after the other, costs no request', async () => {
      const { found, ages } = await during(async () => {
        for (const index of [0, 1]) {
          await setTimeout(NOTICE_MS);
          expect(await instances[index]?.stop()).toBe(0);
          instances[index] = await startInstance(index);
        }
        await setTimeout(2 * NOTICE_MS);
      });
      expect(found.requests).toBeGreaterThan(1_000);
      expect(failed(found)).toBe(0);
      expect(ages.failures).toEqual([]);
      expectFresh(ages);
    });

    function expectFresh({ oldest, asked }: Ages): void {
      for (const [page, milliseconds] of Object.entries(oldest)) {
        expect(asked[page], `${page} was asked for`).toBeGreaterThan(100);
        expect(milliseconds, `${page} was ${Math.round(milliseconds)} ms old`).toBeLessThan(OLDEST_MS[name]);
      }
    }

    test('both answer with the same bytes, of the same commit, and so does the cache', async () => {
      const commit = repository.git('rev-parse', 'HEAD');
      for (const instance of instances) {
        const served = async () => (await fetch(instance.url)).headers.get('x-served-commit');
        await expect.poll(served, { timeout: 30_000 }).toBe(commit);
      }
      const [one, two] = instances as [RunningSite, RunningSite];
      const all = [...new Set([...(await crawl(one.url, siteUrl)).map(({ path }) => path), ...addresses])];
      for (const instance of instances) {
        await askAll(instance.url, all);
        await picturesMade(instance.url);
        await askAll(instance.url, all); // what was let go softly is given once more
        await picturesMade(instance.url);
      }
      const answers = await askAll(one.url, all);
      expect(await askAll(two.url, all)).toEqual(answers);
      for (const answer of Object.values(answers)) expect(answer).toContain(` ${commit} `);

      // What it keeps says the commit that it was made at, which may be an earlier one.
      const headers = ['content-type', 'last-modified', 'location'];
      const right = await askAll(one.url, all, headers);
      await expect.poll(() => askAll(url, all, headers), { timeout: 30_000 }).toEqual(right);
    });

    test('each reader gets the coding that the instances made', async () => {
      for (const coding of ['br', 'gzip']) {
        const answer = await fetch(url, { headers: { 'accept-encoding': coding } });
        expect([answer.headers.get('content-encoding'), (await answer.text()).includes('</html>')]).toEqual([coding, true]);
      }
    });

    if (name === 'varnish')
      test('only who knows the token may purge', async () => {
        const purge = async (headers: Record<string, string>) =>
          (await fetch(url, { method: 'PURGE', headers: { 'xkey-purge': 'site', ...headers } })).status;
        expect([await purge({}), await purge({ 'x-purge-token': 'another' }), await purge({ 'x-purge-token': TOKEN })]).toEqual([
          403, 403, 200,
        ]);
      });
    else
      test('TLS ends at the cache', async () => {
        const { port, certificate } = front.secure ?? { port: 0, certificate: '' };
        const ca = await readFile(certificate);
        const status = await new Promise((resolve, reject) => {
          get({ host: '127.0.0.1', port, ca, servername: SITE_NAME }, (answer) => resolve(answer.resume().statusCode)).on('error', reject);
        });
        expect(status).toBe(200);
      });
  });

function addressOf({ section, categories, slug }: ArticlePlan): string {
  return `/${section}/${categories[0]}/${slug}`;
}

function failed({ errors, late }: Load): number {
  return errors + late;
}
