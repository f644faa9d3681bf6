/** An edition in a repository, as the operator of its server meets it. */
import { createHmac } from 'node:crypto';
import { cpSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGitRepository, type GitRepository } from '../bench/process/git-repository.ts';
import { publicStories } from './harness/edition.ts';
import { type RunningSite, root, serve, serveInVain } from './harness/serve.ts';
import { expect, test } from './harness/test.ts';

const SECRET = 'a webhook secret';
const PATIENCE = { timeout: 60_000 };
const STORY = publicStories[0] as (typeof publicStories)[number];

let folder: string;
let repository: GitRepository;
let site: RunningSite | undefined;

test.describe.configure({ mode: 'serial', timeout: 300_000 });

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parallel-repository-'));
  cpSync(join(root, 'content'), join(folder, 'repository'), { recursive: true });
  repository = createGitRepository(join(folder, 'repository'));
});

test.afterEach(async () => {
  await site?.stop();
  site = undefined;
});

test.afterAll(() => rm(folder, { recursive: true }));

const variables = (more: Record<string, string> = {}) => ({
  CONTENT_REPO: repository.folder,
  CONTENT_POLL: '86400', // nothing is found but by who tells
  PUBLISH_SECRET: SECRET,
  DATA_DIR: join(folder, 'data'),
  LOG_REQUESTS: '0',
  ...more,
});

async function start(more?: Record<string, string>): Promise<RunningSite> {
  site = await serve({ env: variables(more) });
  return site;
}

/** Tells the site that there is something new, as a forge does. */
function tell({ url }: RunningSite, body = '{}', secret = SECRET): Promise<Response> {
  const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  return fetch(`${url}/api/publish`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signature },
    body,
  });
}

interface Verbose {
  commit?: string;
  held?: { commit: string; stories: number; lost: number };
}

const report = async ({ url }: RunningSite) => (await (await fetch(`${url}/readyz?verbose`)).json()) as Verbose;
const textOf = async ({ url }: RunningSite, path: string) => (await fetch(url + path)).text();

async function retitle(title: string): Promise<string> {
  const file = articles().find((path) => path.endsWith(`/${STORY.slug}.mdx`)) ?? '';
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^title: .*$/m, `title: ${title}`));
  return repository.commit();
}

function articles(): string[] {
  const home = join(repository.folder, 'articles');
  const names = readdirSync(home, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.mdx')).map((name) => join(home, name));
}

test('a push is served as soon as the webhook tells of it, and by no one else’s word', async () => {
  const running = await start();
  const commit = await retitle('Told by a webhook');
  expect((await tell(running, '{}', 'another secret')).status).toBe(401);
  expect((await tell(running)).status).toBe(202);
  await expect.poll(() => textOf(running, STORY.href), PATIENCE).toContain('Told by a webhook');
  expect((await fetch(running.url)).headers.get('x-served-commit')).toBe(commit);
  expect(await report(running)).toMatchObject({ commit });
});

test('nothing that a webhook’s body names is used: it can only make the site look', async () => {
  const running = await start();
  repository.git('checkout', '--quiet', '-b', 'other');
  const other = await retitle('Of another branch');
  repository.git('checkout', '--quiet', 'main');
  const commit = await retitle('Of the branch that is served');
  const body = JSON.stringify({ ref: 'refs/heads/other', after: other, repository: { clone_url: 'https://example.org/other.git' } });
  expect((await tell(running, body)).status).toBe(202);
  await expect.poll(() => textOf(running, STORY.href), PATIENCE).toContain('Of the branch that is served');
  expect(await report(running)).toMatchObject({ commit });
});

test('a start serves what was pushed while the process was away', async () => {
  const commit = await retitle('Pushed in between');
  const running = await start();
  expect((await fetch(running.url)).headers.get('x-served-commit')).toBe(commit);
});

test('where the repository cannot be reached, a start serves what was fetched last and says so', async () => {
  const away = `${repository.folder}-away`;
  renameSync(repository.folder, away);
  try {
    const running = await start();
    expect(await textOf(running, STORY.href)).toContain('Pushed in between');
    expect(running.errors()).toContain('the repository cannot be fetched');
    const { code, err } = await serveInVain(variables({ PORT: '0', DATA_DIR: join(folder, 'nothing yet') }));
    expect([code, err]).toEqual([1, expect.stringMatching(/^CONTENT_REPO, CONTENT_BRANCH=main: it cannot be fetched \(.*\)\.\n$/s)]);
  } finally {
    renameSync(away, repository.folder);
  }
});

test('a commit that takes away more than a fifth is held, loudly, until it is named', async () => {
  const before = repository.git('rev-parse', 'HEAD');
  const running = await start();
  for (const path of articles().filter((name) => !name.endsWith(`/${STORY.slug}.mdx`))) rmSync(path);
  const commit = repository.commit();
  await tell(running);
  await expect.poll(async () => (await report(running)).held?.commit, PATIENCE).toBe(commit);
  const { held } = await report(running);
  expect(held).toEqual({ commit, stories: publicStories.length, lost: publicStories.length - 1 });
  const loud = running
    .errors()
    .split('\n')
    .filter((line) => line.includes('"level":50'));
  expect(loud.map((line) => JSON.parse(line))).toMatchObject([{ ...held, msg: expect.stringContaining('ALLOW_SHRINK=<commit>') }]);
  expect((await fetch(running.url)).headers.get('x-served-commit')).toBe(before);
  expect((await fetch(running.url + (publicStories[1]?.href ?? ''))).status).toBe(200);
  await running.stop();

  const allowed = await start({ ALLOW_SHRINK: commit });
  expect((await report(allowed)).held).toBeUndefined();
  expect((await fetch(allowed.url)).headers.get('x-served-commit')).toBe(commit);
  expect((await fetch(allowed.url + (publicStories[1]?.href ?? ''))).status).toBe(404);
});
