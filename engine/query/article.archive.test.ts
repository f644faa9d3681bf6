import { describe, expect, it } from 'vitest';
import type { ArticlePlan } from '../../bench/archive/plan-article.ts';
import { article, articles, expectNoFullScan, hrefOf, openArchive, plan, slugsIn } from '../testing/archive.ts';
import { readArticle } from './article.ts';
import { readBody } from './body.ts';
import { findNeighbours } from './neighbours.ts';
import { resolveArticle, resolvePath } from './resolve.ts';

const reader = openArchive();
const of = (state: ArticlePlan['state']) => plan.articles.filter((planned) => planned.state === state);
const address = (planned: ArticlePlan) => ({ section: planned.section, category: planned.categories[0] ?? '', slug: planned.slug });

describe('an address', () => {
  it('of a draft or a scheduled story leads nowhere, whatever its section and category', () => {
    for (const planned of [...of('draft'), ...of('scheduled')]) {
      expect(resolveArticle(reader, address(planned))).toEqual({ found: 'nothing' });
      expect(resolveArticle(reader, { ...address(planned), category: 'elsewhere' })).toEqual({ found: 'nothing' });
      for (const alias of planned.aliases) expect(resolvePath(reader, alias)).toEqual({ found: 'nothing' });
    }
  });

  it('of a story that never was leads nowhere', () => {
    expect(resolveArticle(reader, { section: 'harbour', category: 'ferries', slug: 'never-was' })).toEqual({ found: 'nothing' });
    expect(resolvePath(reader, '/never/was')).toEqual({ found: 'nothing' });
  });

  it('of a withdrawn story says why, and whether the law asked for it', () => {
    const legal = of('withdrawn').map((planned) => {
      expect(resolveArticle(reader, address(planned))).toEqual({ found: 'gone', title: planned.title, ...planned.withdrawn });
      return planned.withdrawn?.legal;
    });
    expect(new Set(legal)).toEqual(new Set([true, false]));
  });

  it('with a wrong section or category leads to the right one', () => {
    for (const planned of of('ready').slice(0, 200)) {
      const redirect = { found: 'redirect', href: hrefOf(planned) };
      expect(resolveArticle(reader, { ...address(planned), section: 'elsewhere' })).toEqual(redirect);
      expect(resolveArticle(reader, { ...address(planned), category: 'elsewhere' })).toEqual(redirect);
    }
  });

  it('in capitals leads to the one in small letters', () => {
    const planned = article(slugsIn('all:')[0] ?? '');
    expect(resolvePath(reader, hrefOf(planned).toUpperCase())).toEqual({ found: 'redirect', href: hrefOf(planned) });
  });

  it('that is an alias, a slug or a path, leads to where the story is', () => {
    const withAliases = of('ready').filter(({ aliases }) => aliases.length > 0);
    const kinds = new Set<string>();
    for (const planned of withAliases)
      for (const alias of planned.aliases) {
        const redirect = { found: 'redirect', href: hrefOf(planned) };
        const [, first = '', second = '', third = ''] = alias.split('/');
        kinds.add(alias.startsWith('/') ? 'path' : 'slug');
        if (alias.startsWith('/')) expect(resolvePath(reader, alias)).toEqual(redirect);
        expect(
          resolveArticle(
            reader,
            alias.startsWith('/') ? { section: first, category: second, slug: third } : { ...address(planned), slug: alias },
          ),
        ).toEqual(redirect);
      }
    expect(kinds).toEqual(new Set(['path', 'slug']));
  });

  it('that is canonical is the story (control)', () => {
    for (const planned of of('ready').slice(0, 100))
      expect(resolveArticle(reader, address(planned))).toMatchObject({
        found: 'article',
        article: { slug: planned.slug, title: planned.title },
      });
  });
});

describe('a story', () => {
  it('is not there unless it is public', () => {
    for (const planned of [...of('draft'), ...of('scheduled'), ...of('withdrawn')])
      expect(readArticle(reader, planned.slug)).toBeUndefined();
  });

  it('has its categories and topics in the order of its frontmatter, and its corrections newest first', () => {
    for (const planned of of('ready').slice(0, 300)) {
      const found = readArticle(reader, planned.slug);
      expect(found?.categories.map(({ slug }) => slug)).toEqual(planned.categories);
      expect(found?.topics.map(({ slug }) => slug)).toEqual(planned.topics);
      expect(found?.corrections.map(({ at }) => at)).toEqual(
        planned.corrections.map(({ at }) => at).sort((a, b) => Date.parse(b) - Date.parse(a)),
      );
      expect(found?.related).toEqual(planned.related);
    }
  });

  it('knows its public translations, and the story that it is a translation of', () => {
    const translated = of('ready').filter(({ translationOf }) => translationOf !== undefined);
    expect(translated.length).toBeGreaterThan(10);
    for (const planned of translated) {
      const family = [
        planned.translationOf ?? '',
        ...plan.articles.filter((other) => other.translationOf === planned.translationOf).map(({ slug }) => slug),
      ];
      const expected = family.filter((slug) => slug !== planned.slug && articles.get(slug)?.state === 'ready').sort();
      expect(readArticle(reader, planned.slug)?.translations.map(({ slug }) => slug)).toEqual(expected);
    }
  });

  it('has a body with the pictures that it names, found', async () => {
    const shapes = new Set<string>();
    for (const { slug } of of('ready').slice(0, 150)) {
      const found = readArticle(reader, slug);
      if (found === undefined) throw new Error(`“${slug}” is not public`);
      const body = await readBody(reader, found);
      expect(body?.tree.children.length).toBeGreaterThan(0);
      for (const [path, { width, height, href }] of Object.entries(body?.context.pictures ?? {}))
        shapes.add(`${path} ${width}×${height} ${href.replace(/[0-9a-f]{32}/, '#')}`);
    }
    expect([...shapes].sort()).toEqual([
      'images/estuary.svg 960×540 /images/#/estuary-960.svg',
      'images/grain.png 16×9 /images/#/grain-16.jpg',
    ]);
  });
});

describe('neighbours', () => {
  it('are the next older and the next newer of the first category in the same language', () => {
    const all = slugsIn('all:');
    const foreign = all.filter((slug) => article(slug).lang !== undefined);
    expect(foreign.length).toBeGreaterThan(10);
    for (const slug of [...all.slice(0, 100), ...all.slice(-100), ...all.slice(4_000, 4_200), ...foreign.slice(0, 50)]) {
      const { categories, lang } = article(slug);
      const category = slugsIn(`category:${categories[0]}`).filter((other) => article(other).lang === lang);
      const place = category.indexOf(slug);
      const found = readArticle(reader, slug);
      if (found === undefined) throw new Error(`“${slug}” is not public`);
      const { previous, next } = findNeighbours(reader, found);
      expect([slug, next?.slug, previous?.slug]).toEqual([slug, category[place - 1], category[place + 1]]);
    }
  });
});

describe('the plan of a query for a story', () => {
  it('never goes through all stories', async () => {
    const planned = of('ready').find(({ aliases, translationOf }) => aliases.length > 0 || translationOf !== undefined);
    const found = readArticle(reader, planned?.slug ?? '');
    if (planned === undefined || found === undefined) throw new Error('no story to ask for');
    await expectNoFullScan(reader, (recording) => resolveArticle(recording, address(planned)));
    await expectNoFullScan(reader, (recording) => resolveArticle({ ...recording, development: true }, address(planned)));
    await expectNoFullScan(reader, (recording) => resolveArticle(recording, { ...address(planned), slug: 'never-was' }));
    await expectNoFullScan(reader, (recording) => readArticle(recording, planned.slug));
    await expectNoFullScan(reader, (recording) => findNeighbours(recording, found));
    await expectNoFullScan(reader, (recording) => readBody(recording, found));
  });
});
