import { describe, expect, it } from 'vitest';
import type { Engine } from '../open.ts';
import { type ArticleParts, articlePath, articleText } from '../testing/sample-files.ts';
import { createEdition } from '../testing/temporary-edition.ts';
import { readArticle } from './article.ts';
import { listRelated } from './related.ts';

const NOW = Date.parse('2026-06-01T00:00:00Z');

async function open(stories: Record<string, ArticleParts>): Promise<Engine> {
  const files = Object.fromEntries(Object.entries(stories).map(([slug, parts]) => [articlePath(slug), articleText(parts)]));
  return createEdition({ 'topics/first.yaml': 'title: First\n', 'topics/second.yaml': 'title: Second\n', ...files }).open({
    clock: () => NOW,
  });
}

function related(engine: Engine, slug: string, limit = 3): string[] {
  const article = readArticle(engine.read(), slug);
  return article === undefined ? [] : listRelated(engine.read(), article, limit).map((card) => card.slug);
}

const fillers = Object.fromEntries(
  Array.from({ length: 8 }, (_, index) => [
    `filler-${index}`,
    { categories: 'oceans', topics: 'second', published: '2020-01-01T00:00:00Z' },
  ]),
);

describe('what to read after a story', () => {
  it('is what the editor chose, whatever else is alike', async () => {
    const engine = await open({
      one: { topics: 'first', more: 'related: [stranger, later, hidden, one]' },
      alike: { topics: 'first' },
      stranger: { categories: 'oceans', published: '1999-01-01T00:00:00Z' },
      later: { published: '2027-01-01T00:00:00Z' },
      hidden: { more: 'status: draft' },
    });
    expect(related(engine, 'one')).toEqual(['stranger', 'alike']);
    expect(related(engine, 'one', 1)).toEqual(['stranger']);
  });

  it('shares the subject that is named first rather than a later one', async () => {
    const engine = await open({
      ...fillers,
      one: { topics: 'first, second' },
      'by-second': { categories: 'borders', topics: 'second' },
      'by-first': { categories: 'borders', topics: 'first' },
    });
    expect(related(engine, 'one', 2)).toEqual(['by-first', 'by-second']);
  });

  it('is the newer of two that are equally alike', async () => {
    const engine = await open({
      one: { topics: 'first' },
      older: { categories: 'borders', topics: 'first', published: '2024-01-01T00:00:00Z' },
      newer: { categories: 'borders', topics: 'first', published: '2025-01-01T00:00:00Z' },
    });
    expect(related(engine, 'one')).toEqual(['newer', 'older']);
  });

  it('is not the same story in another language', async () => {
    const engine = await open({ one: {}, eins: { more: 'lang: de\ntranslationOf: one' }, two: {} });
    expect(related(engine, 'one')).toEqual(['two']);
    expect(related(engine, 'eins')).toEqual(['two']);
  });

  it('is in the language of the story, as anybody reads it who reads that language', async () => {
    const engine = await open({
      one: {},
      plain: {},
      british: { more: 'lang: en-GB', published: '2026-01-04T00:00:00Z' },
      korean: { more: 'lang: ko' },
      eins: { more: 'lang: de' },
      zwei: { more: 'lang: de-AT' },
    });
    expect(related(engine, 'one')).toEqual(['plain', 'british']);
    expect(related(engine, 'british')).toEqual(['one', 'plain']);
    expect(related(engine, 'eins')).toEqual(['zwei']);
  });

  it('is in any language where there is nothing in its own', async () => {
    const engine = await open({ one: {}, hana: { more: 'lang: ko\ntranslationOf: one' }, two: {}, eins: { more: 'lang: de' } });
    expect(related(engine, 'hana')).toEqual(['eins', 'two']);
  });

  it('is what the editor chose, in whatever language', async () => {
    const engine = await open({ one: { more: 'related: [hana]' }, hana: { categories: 'oceans', more: 'lang: ko' }, two: {} });
    expect(related(engine, 'one')).toEqual(['hana', 'two']);
    expect(related(engine, 'hana')).toEqual([]);
  });

  it('is nothing when nothing is alike', async () => {
    const engine = await open({ one: {}, stranger: { categories: 'oceans' } });
    expect(related(engine, 'one')).toEqual([]);
  });
});
