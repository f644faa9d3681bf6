import { describe, expect, it } from 'vitest';
import { keyOf } from './key.ts';

describe('what an answer is kept under', () => {
  it.each([
    ['/world', '?utm_source=x&fbclid=y', '/world'],
    ['/world', '?', '/world'],
    ['/latest', '?utm_source=x&page=2', '/latest?page=2'],
    ['/search', '?page=2&q=a%20b', '/search?page=2&q=a+b'],
    ['/search', '?q=a+b&page=2', '/search?page=2&q=a+b'],
    ['/latest', '?page=2&page=3', '/latest?page=2'],
    ['/World/', '?page=2', '/world?page=2'],
  ])('%s%s is %s', (path, query, key) => {
    expect(keyOf(path, query)).toBe(key);
  });
});
