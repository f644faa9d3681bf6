import { describe, expect, it } from 'vitest';
import { rowPlaces } from './row-places.ts';

const spans = (count: number) => rowPlaces(count).map((place) => Number(/lg:col-span-(\d+)/.exec(place)?.[1]));

describe('the places of a row', () => {
  it.each([1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 24])('fills every line of twelve columns with %i stories', (count) => {
    let filled = 0;
    for (const span of spans(count)) {
      filled += span;
      expect(filled).toBeLessThanOrEqual(12);
      if (filled === 12) filled = 0;
    }
    expect(filled).toBe(0);
  });

  it('gives the first of five the height of the four beside it', () => {
    expect(rowPlaces(5)[0]).toContain('lg:row-span-2');
    expect(spans(5)).toEqual([6, 3, 3, 3, 3]);
  });

  it('lets an odd first story take both of two columns, and no other', () => {
    expect(rowPlaces(3).map((place) => place.includes('sm:col-span-2'))).toEqual([true, false, false]);
    expect(rowPlaces(4).some((place) => place.includes('sm:col-span-2'))).toBe(false);
  });
});
