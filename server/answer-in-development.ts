/** A request while the site is being worked on: content as it is on disk, pages as Next makes them, nothing kept. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { normalisePath, splitTarget } from './address.ts';
import type { Pages } from './pages.ts';

export interface SiteInDevelopment {
  pages: Pages;
  /** Brings content up to date. */
  refresh(): Promise<unknown>;
}

/** Headers that belong to one connection and not to the page (RFC 9110 §7.6.1). */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date']);

export async function answerInDevelopment(
  request: IncomingMessage,
  response: ServerResponse,
  site: SiteInDevelopment | undefined,
): Promise<void> {
  if (site === undefined) return void response.writeHead(503, { 'retry-after': '1' }).end('The site is starting.\n');
  const { path, query } = splitTarget(request.url ?? '/');
  if (path === '/healthz' || path === '/readyz') return void response.end('ok\n');
  if (isTools(request, path)) return site.pages.pass(request, response);
  await site.refresh();
  const canonical = normalisePath(path);
  const begun = performance.now();
  const page = await site.pages.render(canonical + query);
  if (canonical !== path && page.status === 200) return void response.writeHead(308, { location: canonical + query }).end();
  for (const [name, value] of Object.entries(page.headers)) if (!HOP_BY_HOP.has(name)) response.setHeader(name, value);
  response.setHeader('server-timing', `render;dur=${(performance.now() - begun).toFixed(1)}, cache;desc="none"`);
  response.writeHead(page.status).end(request.method === 'HEAD' ? undefined : page.body);
}

/** Next's assets, its tools' own addresses, and the pieces of pages that they ask for. */
function isTools({ headers, method }: IncomingMessage, path: string): boolean {
  return path.startsWith('/_next/') || path.startsWith('/__next') || headers.rsc !== undefined || (method !== 'GET' && method !== 'HEAD');
}
