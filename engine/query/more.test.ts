import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../open.ts';
import { beside, createScope, withRequestScope } from '../request-scope.ts';
import { type ArticleParts, articlePath, articleText } from '../testing/sample-files.ts';
import { createEdition, type TemporaryEdition } from '../testing/temporary-edition.ts';
import { readArticle } from './article.ts';
import { listDueTags } from './due.ts';
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

  describe('are found anew by those alone', () => {
    /** What each story's neighbours were found from. */
    function observed(engine: Engine, slugs: readonly string[]): Map<string, ReadonlySet<string>> {
      const scopes = slugs.map((slug) => [slug, createScope()] as const);
      for (const [slug, scope] of scopes) {
        const article = find(engine, slug);
        withRequestScope(scope, () => findNeighbours(engine.read(), article));
      }
      return new Map(scopes.map(([slug, { tags }]) => [slug, tags]));
    }
    const told = (found: Map<string, ReadonlySet<string>>, changed: readonly string[]) =>
      [...found].filter(([, tags]) => changed.some((tag) => tags.has(tag))).map(([slug]) => slug);

    it.each<[string, (edition: TemporaryEdition) => void, string[]]>([
      ['between whom another comes', (edition) => write(edition, 'between', 4), ['two', 'three']],
      ['beyond whom another comes', (edition) => write(edition, 'last', 7), ['three']],
      ['between whom one comes in another language: none', (edition) => write(edition, 'dazwischen', 4, { more: 'lang: de' }), []],
      ['next to whom one goes', (edition) => rmSync(join(edition.folder, articlePath('one'))), ['two']],
      ['who get a neighbour from elsewhere, and who lose it', (edition) => write(edition, 'one', 4), ['two', 'three']],
    ])('%s', async (_, change, expected) => {
      const edition = createEdition();
      write(edition, 'one', 1);
      write(edition, 'two', 3);
      write(edition, 'three', 5);
      const engine = await edition.open();
      const found = observed(engine, ['one', 'two', 'three']);
      change(edition);
      const { changedTags } = await engine.update();
      expect(told(found, changedTags)).toEqual(expected);
    });

    it('beyond whom one comes due', async () => {
      let now = Date.parse('2026-01-06T00:00:00Z');
      const edition = createEdition();
      for (const [slug, day] of [
        ['one', 1],
        ['two', 3],
        ['due', 7],
      ] as const)
        write(edition, slug, day);
      const engine = await edition.open({ clock: () => now });
      const found = observed(engine, ['one', 'two']);
      expect(around(engine, 'two')).toEqual(['one', undefined]);
      const before = now;
      now = Date.parse('2026-01-08T00:00:00Z');
      expect(told(found, listDueTags(engine.read(), before, now))).toEqual(['two']);
      expect(around(engine, 'two')).toEqual(['one', 'due']);
    });
  });
});

describe('what stands beside a story', () => {
  it.each<[string, ArticleParts | undefined, { firmly: boolean; beside: boolean }]>([
    ['another headline', { title: 'Another headline' }, { firmly: false, beside: true }],
    ['another address', { categories: 'oceans' }, { firmly: true, beside: true }],
    ['no place any more', { more: 'withdrawn: { at: 2026-01-06T00:00:00Z, reason: It was wrong. }' }, { firmly: true, beside: true }],
  ])('may lag behind, but for links that lead elsewhere: a story gets %s', async (_, parts, expected) => {
    const edition = createBilingual();
    const engine = await edition.open();
    const scope = createScope();
    withRequestScope(scope, () => beside(() => listMore(engine.read(), find(engine, 'one'), [], 4)));
    write(edition, 'three', 5, { more: 'lang: en', ...parts });
    const { changedTags } = await engine.update();
    const touches = (tags: ReadonlySet<string>) => changedTags.some((tag) => tags.has(tag));
    expect({ firmly: touches(scope.tags), beside: touches(scope.beside) }).toEqual(expected);
  });

  it('lags behind when another story comes', async () => {
    const edition = createBilingual();
    const engine = await edition.open();
    const scope = createScope();
    withRequestScope(scope, () => beside(() => listMore(engine.read(), find(engine, 'one'), [], 4)));
    write(edition, 'four', 7);
    const { changedTags } = await engine.update();
    expect(changedTags.filter((tag) => scope.tags.has(tag))).toEqual([]);
    expect(changedTags.filter((tag) => scope.beside.has(tag))).toEqual(['list:category/treaties']);
  });

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
