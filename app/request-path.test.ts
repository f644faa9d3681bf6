import { describe, expect, it } from 'vitest';
import { decodePath } from './request-path.ts';

describe('the path of a request', () => {
  it('is what its parts spell, in any script', () => {
    expect(decodePath(['old', '%ED%95%9C%EA%B5%AD'])).toBe('/old/한국');
  });

  it('survives encoding that is none', () => {
    expect(decodePath(['%E0%A4%A', '%zz'])).toBe('/%E0%A4%A/%zz');
  });
});
