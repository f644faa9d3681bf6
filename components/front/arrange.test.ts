import { describe, expect, it } from 'vitest';
import type { CardView, ContainerView, SectionView } from '#engine/query/views.ts';
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

  it('shows no story large in two languages', () => {
    const all = cards(8);
    all[1] = { slug: 's0-ko', original: 's0' } as CardView;
    all[4] = { slug: 's5-ko', original: 's5' } as CardView; // newer than its original
    const shown = (containers: ContainerView[]) => containers.map((container) => container.cards.map(({ slug }) => slug));
    expect(shown(arrangeCategory(all))).toEqual([
      ['s0', 's2', 's3'],
      ['s0-ko', 's5-ko', 's5', 's6', 's7'],
    ]);
    expect(shown(arrangeSection(all, section))).toEqual([
      ['s0', 's2', 's3', 's5', 's6', 's7'],
      ['s0-ko', 's5-ko'],
    ]);
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
