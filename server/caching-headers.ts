/** How long whom an answer may be kept by. */
import type { Document } from './document.ts';

/** A cache in front is purged by tag, so it may keep documents long, and serve what it has while it asks or while we are away. */
const IN_FRONT = 'max-age=86400, stale-while-revalidate=60, stale-if-error=86400';

/** Many tags make a header that proxies refuse: past this a document is not named to the cache in front, which keeps it shortly. */
const LONGEST_TAGS = 8_000;
const UNNAMED = 'max-age=1, stale-if-error=86400';

export function cachingHeaders({ status, immutable, tags }: Document, tellTags: boolean): Record<string, string> {
  if (immutable === true) return { 'cache-control': 'public, max-age=31536000, immutable' };
  if (status >= 500) return { 'cache-control': 'no-store' };
  const keys = [...tags];
  const isNamed = keys.join(' ').length <= LONGEST_TAGS;
  const inFront = status === 404 ? 'max-age=1' : tellTags && !isNamed ? UNNAMED : IN_FRONT;
  const headers = { 'cache-control': 'public, max-age=0, must-revalidate', 'cdn-cache-control': inFront, 'surrogate-control': inFront };
  if (!tellTags || !isNamed) return headers;
  return { ...headers, 'cache-tag': keys.join(','), 'surrogate-key': keys.join(' ') };
}
