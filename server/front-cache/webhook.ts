/** Anything else that can be told: the tags as JSON, signed as GitHub signs its webhooks. */
import { createHmac } from 'node:crypto';
import type { FrontCache } from './purge-request.ts';

export const webhook: FrontCache = {
  most: 1_000,
  request: (tags, { url, token }) => {
    const body = JSON.stringify({ tags });
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (token !== undefined) headers['x-hub-signature-256'] = `sha256=${createHmac('sha256', token).update(body).digest('hex')}`;
    return { url, method: 'POST', headers, body };
  },
};
