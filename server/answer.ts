/** A reader's request → health, a refusal, or the document at its one address. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isWellFormed, splitTarget } from './address.ts';
import type { Documents, Found } from './documents.ts';
import { keyOf, LONGEST_TARGET } from './key.ts';
import { plainDocument } from './plain-document.ts';
import { answerWebhook, WEBHOOK_ADDRESS, type Webhook } from './publish-webhook.ts';
import { type RespondOptions, respond, respondAtOnce } from './respond.ts';
import { RULES_ADDRESS, speculationRules } from './speculation-rules.ts';

export interface Site extends RespondOptions {
  documents: Documents;
  isOurs(host: string | undefined): boolean;
  /** Whether an address can lead anywhere. */
  isKnown(path: string): boolean;
  /** Whom to tell when a repository says that it has something new. */
  webhook?: Webhook | undefined;
  /** What is served, where the source has commits. */
  commit(): string | undefined;
  /** What is served and what is wrong with it, for operators. */
  report(): object;
}

/** @param site what to serve; nothing while it is being prepared */
export function answer(request: IncomingMessage, response: ServerResponse, site: Site | undefined): void | Promise<void> {
  const target = request.url ?? '/';
  if (site === undefined || target.startsWith('/healthz') || target.startsWith('/readyz')) return answerHealth(target, response, site);
  if (!site.isOurs(request.headers.host)) return sendText(response, 421, 'This site has another address.\n');
  const { method } = request;
  if (request.headers['next-action'] !== undefined && method === 'POST') return sendText(response, 404, 'Nothing is here.\n');
  if (splitTarget(target).path === WEBHOOK_ADDRESS) return answerWebhook(request, response, site.webhook);
  if (method !== 'GET' && method !== 'HEAD') return sendText(response, 405, 'Pages are read with GET.\n', { allow: 'GET, HEAD' });
  const commit = site.commit();
  if (commit !== undefined) response.setHeader('x-served-commit', commit);
  // A key in its one spelling that is kept, in a coding that is made: nothing to wait for.
  const kept = site.documents.peek(target);
  if (kept !== undefined && respondAtOnce(request, response, kept.document, site)) return;
  return answerPage(target, request, response, site);
}

/** All addresses that lead nowhere share one page: a scan of them neither makes one each nor fills memory. */
const NOWHERE = '/404';

async function answerPage(target: string, request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  if (target.length > LONGEST_TARGET) return sendText(response, 414, 'Addresses here are shorter.\n');
  const { path, query } = splitTarget(target);
  if (path === RULES_ADDRESS) return respond(request, response, speculationRules, site);
  if (path.startsWith('/_next/') && !site.isKnown(path)) return sendText(response, 404, 'Nothing is here.\n');
  if (!isWellFormed(path))
    return respond(
      request,
      response,
      plainDocument(400, 'This address cannot be read', 'A percent sign in it is not followed by what it announces.'),
      site,
    );
  const asked = keyOf(path, query);
  const key = site.isKnown(splitTarget(asked).path) ? asked : NOWHERE;
  const found = await findOrApologise(key, site.documents);
  if (found.document.status === 200 && splitTarget(key).path !== path) return redirect(response, key);
  return respond(request, response, found.document, site, (coding) => site.documents.encode(key, found.document, coding));
}

async function findOrApologise(key: string, documents: Documents): Promise<Found> {
  try {
    return await documents.find(key);
  } catch {
    const document = plainDocument(
      503,
      'This page cannot be shown',
      'Something is wrong on our side, and it has been logged. The rest of the site is there.',
    );
    return { document, state: 'miss' };
  }
}

function answerHealth(target: string, response: ServerResponse, site: Site | undefined): void {
  const { path, query } = splitTarget(target);
  if (path === '/healthz') return sendText(response, 200, 'ok\n');
  if (site === undefined) return sendText(response, 503, 'The site is starting.\n', { 'retry-after': '5' });
  if (path !== '/readyz') return sendText(response, 404, 'Nothing is here.\n');
  if (query !== '?verbose') return sendText(response, 200, 'ready\n');
  sendText(response, 200, `${JSON.stringify(site.report(), null, 2)}\n`, { 'content-type': 'application/json' });
}

function redirect(response: ServerResponse, location: string): void {
  sendText(response, 308, '', { location, 'cache-control': 'public, max-age=0, must-revalidate' });
}

function sendText(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  const fixed = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  response.writeHead(status, { ...fixed, ...headers }).end(text);
}
