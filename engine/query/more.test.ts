import { describe, expect, it } from 'vitest';
import type { Engine } from '../open.ts';
import { createScope, withRequestScope } from '../request-scope.ts';
import { type ArticleParts, articlePath, articleText } from '../testing/sample-files.ts';
import { createEdition, type TemporaryEdition } from '../testing/temporary-edition.ts';
import { readArticle } from './article.ts';
import { listMore } from './more.ts';
import { findNeighbours } from './neighbours.ts';
import { listRelated } from './related.ts';
import type { ArticleView, CardView } from './views.ts';

function write(edition: TemporaryEdition, slug: string, day: number, parts: ArticleParts = {}): void {
  edition.write({ [articlePath(slug)]: articleText({ published: `2026-01-0${day}T09:00:00Z`, ...parts }) });
}

/** Three in English and three in Korean, one of which is the first in translation. */
function createBilingual(): TemporaryEdition {
  const edition = createEdition();
  write(edition, 'one', 1);
  write(edition, 'hana', 2, { more: 'lang: ko\ntranslationOf: one' });
  write(edition, 'two', 3);
  write(edition, 'dul', 4, { more: 'lang: ko' });
  write(edition, 'three', 5, { more: 'lang: en' });
  write(edition, 'set', 6, { more: 'lang: ko-KR' });
  return edition;
}

function find(engine: Engine, slug: string): ArticleView {
  const article = readArticle(engine.read(), slug);
  if (article === undefined) throw new Error(`“${slug}” is not public`);
  return article;
}

function more(engine: Engine, slug: string, shown: CardView[] = []): string[] {
  return listMore(engine.read(), find(engine, slug), shown, 2)?.cards.map((card) => card.slug) ?? [];
}

function around(engine: Engine, slug: string) {
  const { previous, next } = findNeighbours(engine.read(), find(engine, slug));
  return [previous?.slug, next?.slug];
}

describe('more from a category', () => {
  it('is the newest in the language of the story, but for what is shown already', async () => {
    const engine = await createBilingual().open();
    expect(more(engine, 'one')).toEqual(['three', 'two']);
    expect(more(engine, 'one', [find(engine, 'three')])).toEqual(['two']);
    expect(more(engine, 'hana')).toEqual(['set', 'dul']);
  });

  it('is from the section where nothing else would stand beside the story, first in its language, then in any', async () => {
    const edition = createEdition();
    write(edition, 'one', 1);
    write(edition, 'eins', 2, { more: 'lang: de\ntranslationOf: one' });
    write(edition, 'two', 3, { categories: 'borders' });
    const engine = await edition.open();
    expect(listMore(engine.read(), find(engine, 'one'), [], 2)).toMatchObject({ from: { title: 'World' }, cards: [{ slug: 'two' }] });
    expect(more(engine, 'eins')).toEqual(['two']);
    expect(more(engine, 'eins', [find(engine, 'one')])).toEqual([]);
    write(edition, 'zwei', 4, { categories: 'borders', more: 'lang: de' });
    await engine.update();
    expect(more(engine, 'eins')).toEqual(['zwei']);
    expect(more(engine, 'one')).toEqual(['two']);
  });
});

describe('the stories before and after', () => {
  it('are those in the language of the story', async () => {
    const engine = await createBilingual().open();
    expect(around(engine, 'two')).toEqual(['one', 'three']);
    expect(around(engine, 'one')).toEqual([undefined, 'two']);
    expect(around(engine, 'dul')).toEqual(['hana', 'set']);
  });
});

describe('what stands beside a story', () => {
  it.each([
    ['related', (engine: Engine) => listRelated(engine.read(), find(engine, 'two'), 4)],
    ['more', (engine: Engine) => listMore(engine.read(), find(engine, 'two'), [], 4)],
    ['before and after', (engine: Engine) => findNeighbours(engine.read(), find(engine, 'two'))],
  ])('is made anew when another story changes its language: %s', async (_, ask) => {
    const edition = createBilingual();
    const engine = await edition.open();
    const stale = (tags: ReadonlySet<string>, changed: readonly string[]) => changed.some((tag) => tags.has(tag));
    const before = createScope();
    const asked = withRequestScope(before, () => ask(engine));
    write(edition, 'dul', 4);
    expect(stale(before.tags, (await engine.update()).changedTags)).toBe(true);
    const after = createScope();
    expect(withRequestScope(after, () => ask(engine))).not.toEqual(asked);
    write(edition, 'dul', 4, { more: 'lang: ko' });
    expect(stale(after.tags, (await engine.update()).changedTags)).toBe(true);
    expect(ask(engine)).toEqual(asked);
  });
});
