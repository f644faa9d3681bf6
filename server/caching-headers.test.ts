import { describe, expect, it } from 'vitest';
import { cachingHeaders } from './caching-headers.ts';
import { type Document, toDocument } from './document.ts';

const NOW = Date.UTC(2026, 10, 20, 9);

const page: Document = toDocument({
  status: 200,
  type: 'text/html; charset=utf-8',
  body: Buffer.from('A page.'),
  tags: new Set(['site']),
  expires: Number.POSITIVE_INFINITY,
});

const MANY = new Set(Array.from({ length: 1_000 }, (_, index) => `article:${index}`));

/** What a cache in front that is told of tags may do with it. */
const inFront = (different: Partial<Document>) => cachingHeaders({ ...page, ...different }, true, NOW)['surrogate-control'];

describe('a cache in front keeps', () => {
  it('a document for a day, and gives it while it asks', () => {
    expect(inFront({})).toBe('max-age=86400, stale-while-revalidate=60, stale-if-error=86400');
  });

  it.each<[string, Partial<Document>, number]>([
    ['one that will be another in ten minutes, for those', { expires: NOW + 600_500 }, 600],
    ['one that should be another already, for a second', { expires: NOW - 1 }, 1],
    ['one that is being made anew, for a second', { freshness: 'stale' }, 1],
    ['one that was let go while it was made, for no time', { freshness: 'gone' }, 0],
    ['one with more tags than a header holds, for a second', { tags: MANY }, 1],
  ])('%s', (_, different, seconds) => {
    expect(inFront(different)).toBe(`max-age=${seconds}, stale-if-error=86400`);
  });

  it('that nothing is at an address for a second, and not when it cannot ask', () => {
    expect(inFront({ status: 404 })).toBe('max-age=1');
  });

  it('no failure', () => {
    expect(cachingHeaders({ ...page, status: 503 }, true, NOW)).toEqual({ 'cache-control': 'no-store' });
  });
});

it('no header that proxies refuse names tags', () => {
  expect(cachingHeaders({ ...page, tags: MANY }, true, NOW)['surrogate-key']).toBeUndefined();
  expect(cachingHeaders(page, true, NOW)).toMatchObject({ 'surrogate-key': 'site', 'cache-tag': 'site' });
});
