/** `POST /api/publish`: a wish to look at the source, from whoever knows the secret. Nothing of its body is used. */
import { createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isSigned } from './publish-signature.ts';

export const WEBHOOK_ADDRESS = '/api/publish';

/** Bodies name commits and are seldom larger than this, in bytes; polling finds what one that is larger has announced. */
const BODY_BYTES = 1024 * 1024;

const MEDIA_TYPES = new Set(['application/json', 'application/x-www-form-urlencoded']);

export interface Webhook {
  secret: string;
  /** Looks at the source; however often it is called, not too often. */
  look(): void;
}

/** @param webhook nothing where there is no secret: then there is no such address */
export async function answerWebhook(request: IncomingMessage, response: ServerResponse, webhook: Webhook | undefined): Promise<void> {
  if (webhook === undefined) return send(response, 404, 'Nothing is here.\n');
  if (request.method !== 'POST') return send(response, 405, 'Webhooks are sent with POST.\n', { allow: 'POST' });
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type === undefined || !MEDIA_TYPES.has(type)) return refuse(request, response, 415, 'Webhooks are sent as JSON or as a form.\n');
  const hmac = await hashBody(request, webhook.secret);
  if (hmac === undefined) return refuse(request, response, 413, 'Webhooks are smaller.\n');
  if (!isSigned(request.headers, hmac, webhook.secret))
    return send(response, 401, 'The signature does not fit.\n', { 'www-authenticate': 'Signature' });
  webhook.look();
  send(response, 202, 'The source is looked at.\n');
}

/** HMAC-SHA256 of the body; nothing when it is too large. */
async function hashBody(request: IncomingMessage, secret: string): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > BODY_BYTES) return undefined;
  const hmac = createHmac('sha256', secret);
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > BODY_BYTES) return undefined;
    hmac.update(chunk);
  }
  return hmac.digest();
}

/** Without reading the rest of the body, which ends the connection. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  send(response, status, text, { connection: 'close' });
  request.resume();
}

function send(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  const fixed = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  response.writeHead(status, { ...fixed, ...headers }).end(text);
}
