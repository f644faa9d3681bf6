import { describe, expect, it } from 'vitest';
import type { CardView, SectionView } from '#engine/query/views.ts';
import { arrangeCategory, arrangeSection } from './arrange.ts';

const cards = (count: number) => Array.from({ length: count }, (_, index) => ({ slug: `s${index}` }) as CardView);
const section = { slug: 'world', title: 'World' } as SectionView;

describe('a front made from a list', () => {
  it('shows every story once and in order, at any count', () => {
    for (let count = 0; count <= 24; count += 1) {
      const all = cards(count);
      expect(arrangeSection(all, section).flatMap((container) => container.cards)).toEqual(all);
      expect(arrangeCategory(all).flatMap((container) => container.cards)).toEqual(all);
    }
  });

  it('has no empty container', () => {
    for (let count = 0; count <= 24; count += 1)
      for (const container of [...arrangeSection(cards(count), section), ...arrangeCategory(cards(count))])
        expect(container.cards.length).toBeGreaterThan(0);
  });

  it('leads a section from four stories on', () => {
    expect(arrangeSection(cards(3), section)[0]?.layout).toBe('row');
    expect(arrangeSection(cards(4), section)[0]?.layout).toBe('lead');
  });
});
