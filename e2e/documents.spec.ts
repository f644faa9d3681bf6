import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { flagship, templates } from './harness/edition.ts';
import { root } from './harness/serve.ts';
import { expect, test } from './harness/test.ts';

/** Headers that have changed pages somewhere, with values that would. */
const MATRIX: Record<string, string> = {
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-for': '203.0.113.9',
  'x-forwarded-port': '444',
  'x-forwarded-prefix': '/evil',
  'x-host': 'evil.example',
  'x-original-url': '/evil',
  'x-rewrite-url': '/evil',
  'x-http-method-override': 'POST',
  forwarded: 'host=evil.example;proto=https',
  rsc: '1',
  'next-router-prefetch': '1',
  'next-router-segment-prefetch': '/_tree',
  'next-router-state-tree': '%5B%22%22%5D',
  'next-url': '/evil',
  'next-action': '0123456789abcdef0123456789abcdef01234567',
  'next-hmr-refresh': '1',
  'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware',
  'x-middleware-rewrite': '/evil',
  'x-middleware-next': '1',
  'x-nextjs-data': '1',
  'x-matched-path': '/evil',
  'x-invoke-path': '/evil',
  'x-invoke-status': '500',
  'x-prerender-revalidate': '1',
  'x-now-route-matches': '1=evil',
  'accept-language': 'ko',
  'sec-ch-prefers-color-scheme': 'dark',
  'save-data': 'on',
  'user-agent': 'Googlebot',
  cookie: '__prerender_bypass=1; __next_preview_data=1',
  authorization: 'Bearer x',
  accept: 'text/x-component',
  'accept-charset': 'utf-16',
  te: 'trailers',
};

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** One request with exactly these headers. */
async function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  const [response] = (await once(ask(url, { headers }).end(), 'response')) as [import('node:http').IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() };
}

test.describe('a document', () => {
  test('is the same bytes whatever else is asked, and leaves the next reader’s alone', async ({ site }) => {
    const clean = await get(site.url + flagship.href);
    expect(clean.status).toBe(200);
    for (const [name, value] of Object.entries(MATRIX)) {
      expect((await get(site.url + flagship.href, { [name]: value })).body, name).toBe(clean.body);
      expect((await get(site.url + flagship.href)).body, `after ${name}`).toBe(clean.body);
    }
  });

  test('is the first answer’s in the matrix too', async ({ site }) => {
    // Each of these is asked with its header before anybody asked without.
    const pages = ['/topics/treaties', '/topics/shipping', '/authors/science-desk', '/archive/2025', '/archive/2026/03'];
    const headers = Object.entries(MATRIX).slice(10, 10 + pages.length);
    for (const [index, path] of pages.entries()) {
      const [name = '', value = ''] = headers[index] ?? [];
      const first = await get(site.url + path, { [name]: value });
      const second = await get(site.url + path);
      expect(second.body, name).toBe(first.body);
      expect(second.body).not.toContain('evil');
      expect(second.body).toContain('</html>');
    }
  });

  test('is not split by parameters that no page reads', async ({ site }) => {
    const clean = await get(site.url + flagship.href);
    const tracked = await get(`${site.url}${flagship.href}?utm_source=x&fbclid=y&page=`);
    expect({ status: tracked.status, etag: tracked.headers.etag }).toEqual({ status: 200, etag: clean.headers.etag });
  });

  test('is not for hosts that are not ours', async ({ site }) => {
    expect((await get(site.url, { host: 'evil.example' })).status).toBe(421);
    expect((await get(`${site.url}/healthz`, { host: 'evil.example' })).status).toBe(200);
    expect((await get(site.url, { host: `localhost:${new URL(site.url).port}` })).status).toBe(200);
  });

  test('reaches nothing of the framework’s', async ({ site }) => {
    for (const path of [
      '/_next/image?url=%2Ficon.svg&w=64&q=75',
      '/_next/data/x/index.json',
      '/_next/static/%2e%2e/server/app',
      '/__nextjs_font/x',
    ])
      expect((await get(site.url + path)).status, path).toBe(404);
  });

  test('takes no server action, and has no draft mode', async ({ site }) => {
    const action = { method: 'POST', headers: { 'next-action': MATRIX['next-action'] ?? '', 'content-type': 'text/plain' }, body: '[]' };
    for (const path of ['/', flagship.href, '/nothing-is-here']) expect((await fetch(site.url + path, action)).status, path).toBe(404);
    const form = await fetch(site.url, { method: 'POST', body: new URLSearchParams({ $ACTION_ID_0: '' }) });
    expect({ status: form.status, allow: form.headers.get('allow') }).toEqual({ status: 405, allow: 'GET, HEAD' });
    for (const path of ['/api/draft', '/api/preview', '/api/disable-draft']) expect((await fetch(site.url + path)).status, path).toBe(404);
    const draft = await get(site.url, { cookie: '__prerender_bypass=1' });
    expect(draft.headers['set-cookie']).toBeUndefined();
  });

  test('and what it links is kept, compressed and never asked for again', async ({ site }) => {
    const folder = join(root, '.next/static/chunks');
    const names = readdirSync(folder).filter((name) => /\.(?:js|css)$/.test(name));
    for (const name of names.slice(0, 5)) {
      const { status, headers } = await get(`${site.url}/_next/static/chunks/${name}`, { 'accept-encoding': 'br' });
      expect({ status, coding: headers['content-encoding'], caching: headers['cache-control'] }, name).toEqual({
        status: 200,
        coding: 'br',
        caching: 'public, max-age=31536000, immutable',
      });
      const identity = await fetch(`${site.url}/_next/static/chunks/${name}`, { headers: { 'accept-encoding': 'identity' } });
      expect(await identity.text(), name).toBe(readFileSync(join(folder, name), 'utf8'));
    }
    expect(names.length).toBeGreaterThan(0);
  });

  test('has no script that runs, and one style that its policy lets in', async ({ site }) => {
    for (const { path } of templates) {
      const { body, headers } = await get(site.url + path);
      expect(body, path).not.toMatch(/<script(?! type="application\/ld\+json")|<link rel="stylesheet"|<!--|__next/);
      expect(body.match(/<style>/g), path).toHaveLength(1);
      expect(headers['content-security-policy'], path).toMatch(/style-src 'sha256-[^']+'/);
    }
  });

  test('breaks no rule of its own policy in a browser', async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    for (const { path, status = 200 } of templates) {
      complaints.length = 0;
      await page.goto(path);
      const unexpected = complaints.filter((text) => status === 200 || !text.includes(`status of ${status}`));
      expect(unexpected, path).toEqual([]);
    }
  });

  test('needs one request, its faces and its pictures', async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.resourceType()));
    await page.goto('/about');
    expect(requests.filter((type) => !['font', 'image', 'other'].includes(type))).toEqual(['document']);
  });

  test('fits the first flight of a connection', async ({ site }) => {
    const weigh = async () => Number((await get(site.url + flagship.href, { 'accept-encoding': 'br' })).headers['content-length']);
    await expect.poll(weigh, { timeout: 60_000 }).toBeLessThan(14 * 1024); // the first readers get the quick coding
  });

  test('that was scanned for costs no memory', async ({ site }) => {
    const missing = await get(`${site.url}/no-such-page`);
    const answers = await Promise.all(Array.from({ length: 500 }, (_, index) => get(`${site.url}/wp-admin/${index}.php`)));
    for (const { status, headers } of answers) expect({ status, etag: headers.etag }).toEqual({ status: 404, etag: missing.headers.etag });
  });
});
