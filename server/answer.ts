/** A reader's request → health, or a page under its one address. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isWellFormed, normalisePath, splitTarget } from './address.ts';
import type { Page, Pages } from './pages.ts';
import { plainDocument } from './plain-document.ts';

export interface Site {
  pages: Pages;
  /** Called before each page: in development, content is brought up to date here. */
  refresh?: (() => Promise<unknown>) | undefined;
  /** What is served and what is wrong with it, for operators. */
  report(): object;
  development: boolean;
}

/** Headers that belong to one connection and not to the page (RFC 9110 §7.6.1). */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date']);

/** @param site what to serve; nothing while it is being prepared */
export async function answer(request: IncomingMessage, response: ServerResponse, site: Site | undefined): Promise<void> {
  const { path, query } = splitTarget(request.url ?? '/');
  if (path === '/healthz') return sendText(response, 200, 'ok\n');
  if (site === undefined)
    return send(response, plainDocument(503, 'The site is starting', 'It will be here in a moment.'), { 'retry-after': '5' });
  if (path === '/readyz') return query === '?verbose' ? sendJson(response, site.report()) : sendText(response, 200, 'ready\n');
  if (isNextsOwn(request, path, site)) return site.pages.pass(request, response);
  const { method } = request;
  if (method !== 'GET' && method !== 'HEAD') return sendText(response, 405, 'Pages are read with GET.\n', { allow: 'GET, HEAD' });
  send(response, await findPage(site, method, path, query));
}

/** Assets; in development also the tools' own addresses, and the pieces of pages that they ask for. */
function isNextsOwn({ headers }: IncomingMessage, path: string, { development }: Site): boolean {
  return path.startsWith('/_next/') || (development && (path.startsWith('/__next') || headers.rsc !== undefined));
}

async function findPage({ pages, refresh, development }: Site, method: 'GET' | 'HEAD', path: string, query: string): Promise<Page> {
  if (!isWellFormed(path))
    return plainDocument(400, 'This address cannot be read', 'A percent sign in it is not followed by what it announces.');
  await refresh?.();
  const canonical = normalisePath(path);
  const page = await pages.render(method, canonical + query);
  if (page.status >= 500 && !development)
    return plainDocument(
      page.status,
      'This page cannot be shown',
      'Something is wrong on our side, and it has been logged. The rest of the site is there.',
    );
  const isElsewhere = canonical !== path && page.status === 200;
  return isElsewhere ? { status: 308, headers: { location: canonical + query }, body: Buffer.alloc(0) } : page;
}

function send(response: ServerResponse, page: Page, more: Record<string, string> = {}): void {
  for (const [name, value] of Object.entries({ ...page.headers, ...more })) if (!HOP_BY_HOP.has(name)) response.setHeader(name, value);
  response.writeHead(page.status).end(page.body);
}

function sendText(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers }).end(text);
}

function sendJson(response: ServerResponse, value: object): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(`${JSON.stringify(value, null, 2)}\n`);
}
