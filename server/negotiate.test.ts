import { describe, expect, it } from 'vitest';
import { negotiate } from './negotiate.ts';

describe('the coding of a body', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, zstd', 'zstd'],
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['deflate', 'identity'],
    ['*', 'br'],
    ['br;q=0, *', 'zstd'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0.001, gzip;q=0', 'br'],
    ['identity, br;q=0.5', 'identity'],
    ['gzip;q=0, br;q=0, zstd;q=0', 'identity'],
    ['identity;q=0', undefined],
    ['*;q=0', undefined],
    ['identity;q=0, gzip', 'gzip'],
    ['br;q=2, gzip', 'gzip'],
  ])('for %o is %o', (header, coding) => {
    expect(negotiate(header)).toBe(coding);
  });
});
