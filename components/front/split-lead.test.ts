import { describe, expect, it } from 'vitest';
import type { CardView } from '#engine/query/views.ts';
import { splitLead } from './split-lead.ts';

const counts = (count: number) => {
  const cards = Array.from({ length: count }, (_, index) => ({ slug: `s${index}` }) as CardView);
  const { main, links, side, under } = splitLead(cards);
  expect([main, ...links, ...side, ...under].filter(Boolean)).toEqual(cards);
  return [side.length, under.length, links.length];
};

describe('a lead', () => {
  it('shows every story once, at any count', () => {
    for (let count = 0; count <= 24; count += 1) counts(count);
  });

  it('puts up to three beside the first', () => {
    expect(counts(1)).toEqual([0, 0, 0]);
    expect(counts(4)).toEqual([3, 0, 0]);
  });

  it('fills the line below before the column beside', () => {
    expect(counts(5)).toEqual([1, 3, 0]);
    expect(counts(6)).toEqual([2, 3, 0]);
    expect(counts(7)).toEqual([3, 3, 0]);
  });

  it('names two in its own column when the places around it are full', () => {
    expect(counts(8)).toEqual([3, 4, 0]);
    expect(counts(9)).toEqual([3, 3, 2]);
  });
});
