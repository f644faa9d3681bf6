import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { FRONT_CACHES, type FrontCacheName } from './front-cache.ts';
import { Purger } from './purger.ts';

interface Recorded {
  method: string | undefined;
  path: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A cache that writes down what it is told, and answers with each status in turn, the last one from then on. */
async function record(...statuses: number[]) {
  const requests: Recorded[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { method, url: path, headers } = request;
    requests.push({ method, path, headers, body: Buffer.concat(chunks).toString() });
    response.writeHead((statuses.length > 1 ? statuses.shift() : statuses[0]) ?? 200).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { requests, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function purgerOf(name: FrontCacheName, url: string, token?: string) {
  const failures: string[] = [];
  const log = { error: ({ reason }: { reason: string }) => void failures.push(reason), info: () => undefined };
  const purger = new Purger(FRONT_CACHES[name], { url, token }, log as never);
  onTestFinished(() => purger.close());
  return { purger, failures };
}

const TAGS = ['article:a-story', 'list:section/world'];

describe('the cache in front is told what to let go', () => {
  it('Varnish by a PURGE with the keys in a header', async () => {
    const { requests, url } = await record();
    const { purger } = purgerOf('varnish', url, 'secret');
    purger.purge(TAGS);
    await purger.settled();
    expect(requests).toMatchObject([
      { method: 'PURGE', path: '/', headers: { 'xkey-purge': 'article:a-story list:section/world', 'x-purge-token': 'secret' } },
    ]);
  });

  it('Fastly by a purge of surrogate keys', async () => {
    const { requests, url } = await record();
    const { purger } = purgerOf('fastly', `${url}/service/abc`, 'secret');
    purger.purge(TAGS);
    await purger.settled();
    expect(requests).toMatchObject([
      {
        method: 'POST',
        path: '/service/abc/purge',
        headers: { 'fastly-key': 'secret', 'surrogate-key': 'article:a-story list:section/world' },
      },
    ]);
  });

  it('Cloudflare by a purge of cache tags, thirty at a time', async () => {
    const { requests, url } = await record();
    const { purger } = purgerOf('cloudflare', `${url}/zones/z`, 'secret');
    purger.purge(Array.from({ length: 31 }, (_, index) => `article:${index}`));
    await purger.settled();
    expect(requests.map(({ method, path, headers }) => [method, path, headers.authorization])).toEqual(
      Array.from({ length: 2 }, () => ['POST', '/zones/z/purge_cache', 'Bearer secret']),
    );
    expect(requests.map(({ body }) => (JSON.parse(body) as { tags: string[] }).tags.length)).toEqual([30, 1]);
  });

  it('anything else by signed JSON', async () => {
    const { requests, url } = await record();
    const { purger } = purgerOf('webhook', `${url}/hook`, 'secret');
    purger.purge(TAGS);
    await purger.settled();
    const [{ body, headers, path } = { body: '', headers: {}, path: '' }] = requests;
    expect([path, JSON.parse(body)]).toEqual(['/hook', { tags: TAGS }]);
    expect(headers['x-hub-signature-256' as never]).toBe(`sha256=${createHmac('sha256', 'secret').update(body).digest('hex')}`);
  });

  it('again, when it did not take it', async () => {
    const { requests, url } = await record(503, 200);
    const { purger, failures } = purgerOf('varnish', url);
    purger.purge(TAGS);
    await purger.settled();
    expect(requests.map(({ headers }) => headers['xkey-purge'])).toEqual([TAGS.join(' '), TAGS.join(' ')]);
    expect(failures).toEqual(['it answered 503']);
  });

  it('each tag once, however often it changed while it was being told', async () => {
    const { requests, url } = await record();
    const { purger } = purgerOf('varnish', url);
    for (let round = 0; round < 50; round += 1) purger.purge(TAGS);
    await purger.settled();
    expect(requests.length).toBeLessThanOrEqual(2);
  });

  it('once more after a moment, for what was on its way', async () => {
    const { requests, url } = await record();
    const { purger } = purgerOf('varnish', url);
    purger.purge(TAGS);
    await vi.waitFor(() => expect(requests).toHaveLength(2), 5_000);
  });

  it('no longer, when the process ends, and no secret is in what is logged', async () => {
    const { purger, failures } = purgerOf('webhook', 'http://127.0.0.1:1/hook', 'a-secret');
    purger.purge(TAGS);
    purger.close();
    await purger.settled();
    expect(failures).toHaveLength(1);
    expect(failures.join()).not.toContain('a-secret');
  });
});
