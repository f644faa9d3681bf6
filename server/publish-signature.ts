/** Whether a webhook's sender knows the secret, as GitHub, Gitea, Forgejo and GitLab show it. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Headers with an HMAC-SHA256 of the body in hexadecimal, and what stands before it. */
const SIGNATURES = { 'x-hub-signature-256': 'sha256=', 'x-gitea-signature': '', 'x-forgejo-signature': '' } as const;

/** @param hmac of the body as it was sent, under the secret */
export function isSigned(headers: IncomingHttpHeaders, hmac: Buffer, secret: string): boolean {
  const bySignature = Object.entries(SIGNATURES).map(([name, prefix]) => isSignature(headers[name], prefix, hmac));
  return [...bySignature, isToken(headers['x-gitlab-token'], secret)].some(Boolean);
}

function isSignature(header: string | string[] | undefined, prefix: string, hmac: Buffer): boolean {
  if (typeof header !== 'string' || !header.startsWith(prefix)) return false;
  const hex = header.slice(prefix.length);
  return /^[0-9a-f]{64}$/i.test(hex) && timingSafeEqual(Buffer.from(hex, 'hex'), hmac);
}

/** Hashes are compared, so that not even the length of the secret is told by the time it takes. */
function isToken(header: string | string[] | undefined, secret: string): boolean {
  return typeof header === 'string' && timingSafeEqual(digest(header), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
