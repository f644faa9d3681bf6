import { describe, expect, it } from 'vitest';
import { isWellFormed, normalisePath, splitTarget } from './address.ts';

describe('the one spelling of an address', () => {
  it.each([
    ['/', '/'],
    ['/World/', '/world'],
    ['//world///law//', '/world/law'],
    ['/%ed%95%9c%EA%B8%80', '/%ED%95%9C%EA%B8%80'],
    ['/_next/static/Chunk-A.js', '/_next/static/Chunk-A.js'],
    ['/images/0aF/Map-960.svg', '/images/0aF/Map-960.svg'],
  ])('of %s is %s', (path, spelled) => {
    expect(normalisePath(path)).toBe(spelled);
  });

  it('is its own', () => {
    expect(normalisePath(normalisePath('/A//B/'))).toBe(normalisePath('/A//B/'));
  });
});

describe('a request target', () => {
  it('is split at its first question mark', () => {
    expect(splitTarget('/latest?page=2?x')).toEqual({ path: '/latest', query: '?page=2?x' });
    expect(splitTarget('/latest')).toEqual({ path: '/latest', query: '' });
  });

  it('cannot be read when a percent sign announces nothing', () => {
    expect(isWellFormed('/%E0%A4%A')).toBe(false);
    expect(isWellFormed('/%ED%95%9C')).toBe(true);
  });
});
