import { once } from 'node:events';
import { request as ask, createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toDocument } from './document.ts';
import { respond } from './respond.ts';

const TEXT = 'The text of a page, which says the same again and again. '.repeat(40);
const MODIFIED = Date.UTC(2026, 10, 20, 9);

const page = toDocument({
  status: 200,
  type: 'text/html; charset=utf-8',
  body: Buffer.from(TEXT),
  styleHash: 'abc=',
  tags: new Set(['site', 'article:x']),
  expires: Number.POSITIVE_INFINITY,
  modified: MODIFIED,
});

const server = createServer((request, response) => void respond(request, response, page, { secure: true, tellTags: true }));
let port = 0;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

function get(headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    ask({ port, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', reject)
      .end();
  });
}

describe('an answer', () => {
  it('is refused to readers who take no coding', async () => {
    expect((await get({ 'accept-encoding': 'identity;q=0' })).status).toBe(406);
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
    ['zstd', zstdDecompressSync],
  ])('in %s says so and holds the whole text', async (coding, decode) => {
    const { headers, body } = await get({ 'accept-encoding': coding });
    expect(headers['content-encoding']).toBe(coding);
    expect(headers['content-length']).toBe(String(body.length));
    expect(decode(body).toString()).toBe(TEXT);
  });

  it('has another tag in each coding, and varies by nothing else', async () => {
    const answers = await Promise.all(['br', 'gzip', 'zstd', 'identity'].map((coding) => get({ 'accept-encoding': coding })));
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(4);
    for (const { headers } of answers) expect(headers.vary).toBe('Accept-Encoding');
  });

  it('is not sent again to whoever has it, by tag before date', async () => {
    const { headers } = await get();
    const etag = headers.etag ?? '';
    const date = headers['last-modified'] ?? '';
    expect(date).toBe('Fri, 20 Nov 2026 09:00:00 GMT');
    const asked = async (condition: Record<string, string>) => (await get(condition)).status;
    expect(await asked({ 'if-none-match': etag })).toBe(304);
    expect(await asked({ 'if-none-match': `"other", W/${etag}` })).toBe(304);
    expect(await asked({ 'if-none-match': '"other"' })).toBe(200);
    expect(await asked({ 'if-modified-since': date })).toBe(304);
    expect(await asked({ 'if-modified-since': 'Fri, 20 Nov 2026 08:59:59 GMT' })).toBe(200);
    expect(await asked({ 'if-none-match': '"other"', 'if-modified-since': date })).toBe(200);
    const again = await get({ 'if-none-match': etag });
    expect(again.body.length).toBe(0);
    expect(again.headers).toMatchObject({ etag, vary: 'Accept-Encoding', 'cache-control': headers['cache-control'] });
  });

  it('to HEAD has the headers of GET and no body', async () => {
    const [head, whole] = [await get({}, 'HEAD'), await get()];
    expect(head.body.length).toBe(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' });
  });

  it('may be a range', async () => {
    const part = await get({ range: 'bytes=4-7' });
    expect({ status: part.status, range: part.headers['content-range'], text: part.body.toString() }).toEqual({
      status: 206,
      range: `bytes 4-7/${TEXT.length}`,
      text: 'text',
    });
    expect((await get({ range: 'bytes=-4' })).body.toString()).toBe(TEXT.slice(-4));
    expect((await get({ range: `bytes=${TEXT.length}-` })).status).toBe(416);
    expect((await get({ range: 'bytes=0-1,3-4' })).status).toBe(200);
    expect((await get({ range: 'bytes=4-7', 'if-range': '"other"' })).status).toBe(200);
  });

  it('lets its one style in and nothing else, and asks for https', async () => {
    const { headers } = await get();
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("style-src 'sha256-abc='");
    expect(policy).not.toMatch(/unsafe|nonce|\*/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
    });
  });

  it('is checked again by browsers and kept long in front, by tags', async () => {
    expect((await get()).headers).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
      'surrogate-control': 'max-age=86400, stale-while-revalidate=60, stale-if-error=86400',
      'surrogate-key': 'site article:x',
      'cache-tag': 'site,article:x',
    });
  });

  it('is kept shortly in front while it is being made anew, whatever was said before', async () => {
    const told = async () => (await get()).headers['surrogate-control'];
    const before = await told();
    page.freshness = 'stale';
    expect(await told()).toBe('max-age=1, stale-if-error=86400');
    page.freshness = 'fresh';
    expect(await told()).toBe(before);
  });
});
