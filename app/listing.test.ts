import { describe, expect, it, vi } from 'vitest';

vi.mock('next/navigation', () => ({ permanentRedirect: vi.fn() }));
const { pageNumber } = await import('./listing.ts');

describe('the number of a page', () => {
  it.each(['0', '-1', '01', '1.5', 'two', '', ' 2', '9999999999', '٢'])('refuses %j', (asked) => {
    expect(pageNumber(asked)).toBeUndefined();
  });

  it('refuses two numbers', () => {
    expect(pageNumber(['1', '2'])).toBeUndefined();
  });

  it('is the first where none is asked for, and the one that is (control)', () => {
    expect(pageNumber(undefined)).toBe(1);
    expect(pageNumber('2')).toBe(2);
  });
});
