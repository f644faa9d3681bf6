/** How long whom an answer may be kept by. */
import { allTags, type Document } from './document.ts';

/** A cache in front is purged by tag, so it may keep documents for a day, and serve what it has while it asks or while we are away. */
const DAY_S = 86_400;

/** And these no longer than this, in seconds: what is named to nobody, what may come to be, what is being made anew. */
const SHORTLY_S = 1;

/** Many tags make a header that proxies refuse: past this a document is not named to the cache in front. */
const LONGEST_TAGS = 8_000;

/** @param now in milliseconds since the epoch */
export function cachingHeaders(document: Document, tellTags: boolean, now: number): Record<string, string> {
  const { status, immutable } = document;
  if (immutable === true) return { 'cache-control': 'public, max-age=31536000, immutable' };
  if (status >= 500) return { 'cache-control': 'no-store' };
  const keys = tellTags ? [...allTags(document)] : []; // a page on its way out is described at each request
  const isNamed = keys.join(' ').length <= LONGEST_TAGS;
  const inFront = keepInFront(document, isNamed, now);
  const headers = { 'cache-control': 'public, max-age=0, must-revalidate', 'cdn-cache-control': inFront, 'surrogate-control': inFront };
  if (!tellTags || !isNamed) return headers;
  return { ...headers, 'cache-tag': keys.join(','), 'surrogate-key': keys.join(' ') };
}

function keepInFront({ status, freshness, expires }: Document, isNamed: boolean, now: number): string {
  if (status === 404) return `max-age=${SHORTLY_S}`;
  if (freshness === 'gone') return `max-age=0, stale-if-error=${DAY_S}`; // the next one asked for may be another
  const most = isNamed && freshness === 'fresh' ? DAY_S : SHORTLY_S;
  const seconds = Math.max(SHORTLY_S, Math.min(most, Math.floor((expires - now) / 1_000)));
  const whileAsking = seconds === DAY_S ? 'stale-while-revalidate=60, ' : '';
  return `max-age=${seconds}, ${whileAsking}stale-if-error=${DAY_S}`;
}
