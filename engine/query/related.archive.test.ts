import { describe, expect, it } from 'vitest';
import { article, articles, expectNoFullScan, openArchive, slugsIn } from '../testing/archive.ts';
import { readArticle } from './article.ts';
import { listRelated } from './related.ts';

const reader = openArchive();
const LIMIT = 6;
const HALF_LIFE_MS = 180 * 86_400_000;

function related(slug: string): string[] {
  const found = readArticle(reader, slug);
  if (found === undefined) throw new Error(`“${slug}” is not public`);
  return listRelated(reader, found, LIMIT).map((card) => card.slug);
}

/** Whether one is the other, or both are one story in two languages. */
function isSameStory(slug: string, other: string): boolean {
  const original = article(slug).translationOf ?? slug;
  return other === slug || other === original || article(other).translationOf === original;
}

/** The order that the rules give, worked out from the plan: in the story's own language, or in any where there is nothing. */
function expectedOrder(slug: string): string[] {
  const own = expectedOf(slug, (other) => article(other).lang === article(slug).lang);
  return own.length > 0 ? own : expectedOf(slug, () => true);
}

/** Shared lists weigh by their place in the front matter, and halve every 180 days. */
function expectedOf(slug: string, isAsked: (other: string) => boolean): string[] {
  const { topics, categories, related: chosen } = article(slug);
  const scores = new Map<string, number>();
  const shared = [
    ...topics.map((topic, place) => [`topic:${topic}`, 1 / (1 + place)] as const),
    ...categories.map((category, place) => [`category:${category}`, 0.5 / (1 + place)] as const),
  ];
  for (const [list, weight] of shared) {
    for (const other of slugsIn(list).filter(isAsked).slice(0, 60)) {
      const recency = 2 ** ((article(other).publishedAt - article(slug).publishedAt) / HALF_LIFE_MS);
      scores.set(other, (scores.get(other) ?? 0) + weight * recency);
    }
  }
  const weighed = [...scores].sort(([slugA, a], [slugB, b]) => b - a || (slugA < slugB ? -1 : 1)).map(([other]) => other);
  const order = new Set([...chosen.filter((other) => articles.get(other)?.state === 'ready'), ...weighed]);
  return [...order].filter((other) => !isSameStory(slug, other)).slice(0, LIMIT);
}

describe('what to read after a story', () => {
  const all = slugsIn('all:');
  const withChoice = all.filter((slug) => article(slug).related.length > 0);

  it('is what the editor chose first, as far as it is public', () => {
    expect(withChoice.length).toBeGreaterThan(500);
    for (const slug of withChoice.slice(0, 150)) {
      const chosen = article(slug).related.filter((other) => article(other).state === 'ready' && !isSameStory(slug, other));
      expect(related(slug).slice(0, chosen.length)).toEqual(chosen);
    }
  });

  it('is then what shares its first subjects in its language, the newer the better', () => {
    const foreign = all.filter((slug) => article(slug).lang !== undefined);
    expect(foreign.length).toBeGreaterThan(10);
    for (const slug of [...all.slice(0, 100), ...all.slice(4_000, 4_100), ...foreign.slice(0, 50)])
      expect(related(slug)).toEqual(expectedOrder(slug));
  });

  it('never is the story itself, nor the same story twice, nor more than asked', () => {
    for (const slug of all.slice(0, 300)) {
      const slugs = related(slug);
      expect(slugs).not.toContain(slug);
      expect(new Set(slugs).size).toBe(slugs.length);
      expect(slugs.length).toBeLessThanOrEqual(LIMIT);
    }
  });

  it('is found without going through all stories', async () => {
    const found = readArticle(reader, withChoice[0] ?? '');
    if (found === undefined) throw new Error('no story to ask for');
    await expectNoFullScan(reader, (recording) => listRelated(recording, found, LIMIT));
  });
});
