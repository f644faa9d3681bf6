/** How long whom an answer may be kept by. */
import type { Document } from './document.ts';

/** A cache in front is purged by tag, so it may keep documents long, and serve what it has while it asks or while we are away. */
const IN_FRONT = 'max-age=86400, stale-while-revalidate=60, stale-if-error=86400';

/** Many tags make a header that proxies refuse: past this they are left to the lifetime. */
const LONGEST_TAGS = 8_000;

export function cachingHeaders({ status, immutable, tags }: Document, tellTags: boolean): Record<string, string> {
  if (immutable === true) return { 'cache-control': 'public, max-age=31536000, immutable' };
  if (status >= 500) return { 'cache-control': 'no-store' };
  const inFront = status === 404 ? 'max-age=10' : IN_FRONT;
  const headers = { 'cache-control': 'public, max-age=0, must-revalidate', 'cdn-cache-control': inFront, 'surrogate-control': inFront };
  const keys = [...tags];
  if (!tellTags || keys.join(' ').length > LONGEST_TAGS) return headers;
  return { ...headers, 'cache-tag': keys.join(','), 'surrogate-key': keys.join(' ') };
}
