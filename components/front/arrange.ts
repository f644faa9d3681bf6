/** How a section's or a category's own list becomes a front: the newest large, the rest in a list. */
import type { CardView, ContainerView, SectionView } from '#engine/query/views.ts';

/** Enough for a lead with stories beside and below it, and a list after. */
const LEAD_FROM = 4;
const LEAD_SIZE = 7;

/** Enough for a row of three and a list after. */
const ROW_FROM = 5;
const ROW_SIZE = 3;

/** The first page of a section: a lead where there are stories for one, then a list. */
export function arrangeSection(cards: CardView[], section: SectionView): ContainerView[] {
  if (cards.length < LEAD_FROM) return fill('row', cards);
  const { large, rest } = split(cards, LEAD_SIZE);
  return [...fill('lead', large), ...fill('list', rest, `Latest in ${section.title}`)];
}

/** The first page of a category: a row of pictures where there are enough stories, then a list. */
export function arrangeCategory(cards: CardView[]): ContainerView[] {
  if (cards.length < ROW_FROM) return fill('list', cards);
  const { large, rest } = split(cards, ROW_SIZE);
  return [...fill('row', large), ...fill('list', rest)];
}

/** The first ones large, but no translation of what is here too, under the same picture: it goes with the rest. */
function split(cards: CardView[], size: number): { large: CardView[]; rest: CardView[] } {
  const slugs = new Set<string | undefined>(cards.map(({ slug }) => slug));
  const large = cards.filter(({ original }) => !slugs.has(original)).slice(0, size);
  return { large, rest: cards.filter((card) => !large.includes(card)) };
}

function fill(layout: ContainerView['layout'], cards: CardView[], title?: string): ContainerView[] {
  return cards.length === 0 ? [] : [{ layout, cards, title }];
}
