import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../bench/process/free-port.ts';
import { publicStories } from './harness/edition.ts';
import { openFront } from './harness/front.ts';
import { startReaders } from './harness/readers.ts';
import { serve, serveInVain, sharePictures } from './harness/serve.ts';
import { expect, test } from './harness/test.ts';

test.describe('the process', () => {
  test('says one line, with its address and how many articles it serves', async () => {
    const site = await serve();
    expect(site.output()).toBe(`Parallel on ${site.url} — ${publicStories.length} articles\n`);
    expect(await site.stop()).toBe(0);
  });

  test('answers health and readiness, and says what is wrong when asked', async ({ site }) => {
    expect((await fetch(`${site.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${site.url}/readyz`)).status).toBe(200);
    const report = (await (await fetch(`${site.url}/readyz?verbose`)).json()) as { articles: number; problems: unknown[] };
    expect(report).toMatchObject({ articles: publicStories.length, problems: [] });
  });

  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    test(`finishes what it has begun on ${signal}, and ends with 0`, async () => {
      const site = await serve();
      const answers = Array.from({ length: 20 }, () => fetch(site.url).then(async (answer) => (await answer.text()).length));
      await answers[0];
      const code = new Promise((resolve) => site.process.once('exit', resolve));
      site.process.kill(signal);
      expect(await code).toBe(0);
      for (const result of await Promise.allSettled(answers)) expect(result.status).toBe('fulfilled');
    });

  test('ends although a connection on which it answered late is kept open by who asked', async () => {
    const site = await serve({ env: { PUBLISH_SECRET: 'a secret' } });
    const agent = new Agent({ keepAlive: true });
    const headers = { 'content-type': 'application/json', 'content-length': 2 };
    const asked = request(`${site.url}/api/publish`, { method: 'POST', agent, headers });
    const answered = once(asked, 'response') as Promise<[IncomingMessage]>;
    asked.write('{');
    await fetch(site.url); // what was written before has come
    const ended = site.stop();
    await setTimeout(1_000); // it takes no more connections, and waits for this one
    asked.end('}');
    const [answer] = await answered;
    answer.resume();
    expect([answer.statusCode, await ended]).toEqual([401, 0]);
    agent.destroy();
  });

  test('loses no request while another takes its place', async () => {
    const front = await openFront();
    const env = { SITE_URL: front.url };
    const [old, next] = await Promise.all([serve({ env }), serve({ env })]);
    front.passTo(old.url);
    const readers = startReaders(front.url);
    await readers.answered(200);
    const code = new Promise((resolve) => old.process.once('exit', resolve));
    old.process.kill('SIGTERM');
    front.passTo(next.url); // connections that were made before stay with the old one
    expect(await code).toBe(0);
    await readers.answered(200);
    expect(await readers.stop()).toEqual([]);
    front.close();
    await next.stop();
  });

  test('ends when something unexpected happens, says so in one line, and serves again when it is started again', async () => {
    // An error that nothing catches, thrown where a defect would throw it: in the process itself.
    const defect = "process.on('SIGUSR2',()=>setImmediate(()=>{throw(new(Error)('a defect'))}))";
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(defect)}`, PORT: String(await freePort()) };
    const codes: (number | null)[] = [];
    let site = await serve({ env });
    for (let life = 1; life <= 2; life += 1) {
      expect((await fetch(site.url)).status).toBe(200);
      const ended = new Promise<number | null>((resolve) => site.process.once('close', resolve));
      site.process.kill('SIGUSR2');
      codes.push(await ended);
      const fatal = site
        .errors()
        .split('\n')
        .filter((line) => line.includes('"level":60'));
      expect(fatal.map((line) => JSON.parse(line))).toMatchObject([{ msg: 'unexpected', err: { message: 'a defect' } }]);
      site = await serve({ env });
    }
    expect(codes).toEqual([1, 1]);
    expect((await fetch(site.url)).status).toBe(200);
    expect(await site.stop()).toBe(0);
  });

  test('starts on an index that was whole, finds out that it is not any more, and makes it anew', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'parallel-damage-'));
    await sharePictures(dataDir);
    const first = await serve({ env: { DATA_DIR: dataDir } });
    const index = join(dataDir, 'index.sqlite');
    await expect.poll(() => existsSync(`${index}-whole`), { timeout: 20_000 }).toBe(true);
    await first.stop();
    const file = await open(index, 'r+');
    const { size } = await file.stat();
    await file.write(Buffer.alloc(4_096, 'damage'), 0, 4_096, Math.floor(size / 8_192) * 4_096);
    await file.close();

    const site = await serve({ env: { DATA_DIR: dataDir } });
    await expect.poll(() => site.errors(), { timeout: 30_000 }).toMatch(/the index is damaged.*"published"/s);
    for (const { href } of publicStories.slice(0, 5)) expect((await fetch(site.url + href)).status, href).toBe(200);
    expect(await site.stop()).toBe(0);
    await rm(dataDir, { recursive: true });
  });

  test('refuses a port that is taken, in one line', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, out, err } = await serveInVain({ PORT: String(port) });
    other.close();
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(`HOST=127.0.0.1 PORT=${port}: it is taken: choose another, or 0 for any that is free.\n`);
  });

  test('refuses a content folder that does not exist, in one line', async () => {
    const { code, err } = await serveInVain({ PORT: '0', CONTENT_DIR: '/nowhere/at/all' });
    expect({ code, err }).toEqual({ code: 1, err: 'CONTENT_DIR=/nowhere/at/all: there is no such folder.\n' });
  });

  test('refuses a data folder that cannot be written, in one line', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parallel-process-'));
    const file = join(folder, 'file');
    await writeFile(file, '');
    const { code, err } = await serveInVain({ PORT: '0', DATA_DIR: join(file, 'data') });
    await rm(folder, { recursive: true });
    expect({ code, err }).toEqual({ code: 1, err: `DATA_DIR=${join(file, 'data')}: it cannot be written (ENOTDIR).\n` });
  });

  test('refuses a content folder without an edition, and says what is missing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parallel-process-'));
    const { code, err } = await serveInVain({ PORT: '0', CONTENT_DIR: folder, DATA_DIR: join(folder, 'data') });
    await rm(folder, { recursive: true });
    expect(code).toBe(1);
    expect(err).toContain('site.yaml');
    expect(err).not.toContain('    at ');
  });

  test('refuses a port that is no number', async () => {
    const { code, err } = await serveInVain({ PORT: 'http' });
    expect({ code, err }).toEqual({ code: 1, err: 'PORT=http: a port is a number.\n' });
  });
});
