import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { flagship } from './harness/edition.ts';
import { type RunningSite, serve } from './harness/serve.ts';
import { expect, test } from './harness/test.ts';

/** A proxy in front of the site, which sees the headers that a browser sends on its own account. */
async function watch(seen: IncomingMessage[]): Promise<{ proxy: Server; site: RunningSite; url: string }> {
  let target = '';
  const proxy = createServer((incoming, outgoing) => {
    seen.push(incoming);
    const forwarded = request(target + incoming.url, { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(forwarded);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => proxy.once('listening', resolve));
  const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const site = await serve({ env: { SITE_URL: url } });
  target = site.url;
  return { proxy, site, url };
}

test('a browser follows a link before the reader does, and no search', async ({ page }) => {
  const seen: IncomingMessage[] = [];
  const { proxy, site, url } = await watch(seen);
  try {
    await page.goto(url);
    const rules = await page.request.get(`${url}/speculation-rules.json`);
    expect(rules.headers()['content-type']).toBe('application/speculationrules+json');
    await page.getByRole('main').getByRole('link', { name: flagship.title }).hover();
    const early = () => seen.filter(({ headers }) => String(headers['sec-purpose'] ?? '').includes('prefetch')).map(({ url }) => url);
    await expect.poll(early, { timeout: 15_000 }).toContain(flagship.href);
  } finally {
    await site.stop();
    proxy.closeAllConnections();
    proxy.close();
  }
});
