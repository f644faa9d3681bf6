import { describe, expect, it } from 'vitest';
import { article, expectNoFullScan, findFullScans, hrefOf, lists, NOW, openArchive, plan, slugsIn } from '../testing/archive.ts';
import { countStories, type List, listAfter, listNewest, listStories, PAGE_SIZE } from './listing.ts';

const reader = openArchive();
const asList = (name: string): List => {
  const [by = '', key = ''] = name.split(':');
  return (by === 'all' ? { by } : { by, key }) as List;
};
const slugs = (cards: readonly { slug: string }[] | undefined) => cards?.map(({ slug }) => slug);
const longest = [...lists].toSorted((a, b) => b[1].length - a[1].length).map(([name]) => name);
/** Of each kind of list, the longest and the shortest. */
const samples = ['all', 'section', 'category', 'topic', 'author', 'kind', 'month'].flatMap((by) => {
  const names = longest.filter((name) => name.startsWith(`${by}:`));
  return [...new Set([names[0] ?? '', names.at(-1) ?? ''])];
});

describe('a list of an archive of 10,000 articles', () => {
  it('has no page before the first or after the last', () => {
    const pageCount = Math.ceil(slugsIn('all:').length / PAGE_SIZE);
    for (const page of [0, -1, pageCount + 1]) expect([page, listStories(reader, { by: 'all' }, page)]).toEqual([page, undefined]);
    expect(listStories(reader, { by: 'all' }, pageCount)?.cards).toHaveLength(slugsIn('all:').length - (pageCount - 1) * PAGE_SIZE);
  });

  it('has one empty page when nothing is in it', () => {
    expect(listStories(reader, { by: 'topic', key: 'no-such-topic' }, 1)).toEqual({ cards: [], page: 1, pageCount: 1, storyCount: 0 });
  });

  it('counts what is public, whatever it is a list of', () => {
    const counted = Object.fromEntries([...lists.keys()].map((name) => [name, countStories(reader, asList(name))]));
    expect(counted).toEqual(Object.fromEntries([...lists].map(([name, list]) => [name, list.length])));
  });

  it.each(samples)('is in order on every page: %s', (name) => {
    const list = asList(name);
    const expected = slugsIn(name);
    const pageCount = Math.max(1, Math.ceil(expected.length / PAGE_SIZE));
    for (const page of new Set([1, Math.min(2, pageCount), Math.ceil(pageCount / 2), pageCount])) {
      const cards = listStories(reader, list, page);
      expect([cards?.page, cards?.pageCount, cards?.storyCount]).toEqual([page, pageCount, expected.length]);
      expect(slugs(cards?.cards)).toEqual(expected.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE));
    }
  });

  it('is the same read page by page and read on after each story', () => {
    const name = longest.find((candidate) => candidate.startsWith('category:')) ?? '';
    const expected = slugsIn(name);
    const read: string[] = [];
    for (let cards = listNewest(reader, asList(name), 100); cards.length > 0 && read.length < expected.length; ) {
      read.push(...(slugs(cards) ?? []));
      const last = article(read.at(-1) ?? '');
      cards = listAfter(reader, asList(name), { published: last.publishedAt, slug: last.slug }, 100);
    }
    expect(read).toEqual(expected);
  });

  it('goes on between stories of the same moment', () => {
    const all = slugsIn('all:');
    const twins = all.flatMap((slug, index) =>
      article(slug).publishedAt === article(all[index + 1] ?? slug).publishedAt && index + 1 < all.length ? [index] : [],
    );
    expect(twins.length).toBeGreaterThan(50);
    for (const index of twins.slice(0, 20)) {
      const slug = all[index] ?? '';
      expect(slugs(listAfter(reader, { by: 'all' }, { published: article(slug).publishedAt, slug }, 3))).toEqual(
        all.slice(index + 1, index + 4),
      );
    }
  });

  it('ends after its last story', () => {
    const last = article(slugsIn('all:').at(-1) ?? '');
    expect(listAfter(reader, { by: 'all' }, { published: last.publishedAt, slug: last.slug }, 10)).toEqual([]);
  });

  it('shows what the frontmatter says', () => {
    const names = new Map(plan.authors.map(({ slug, name }) => [slug, name]));
    for (const card of listNewest(reader, { by: 'all' }, 200)) {
      const planned = article(card.slug);
      expect(card).toMatchObject({
        title: planned.title,
        standfirst: planned.standfirst,
        kind: planned.kind,
        published: planned.published,
        href: hrefOf(planned),
      });
      expect(card.authors.map(({ title }) => title)).toEqual(planned.authors.map((author) => names.get(author)));
      expect([card.lang, card.correctionCount, card.image === undefined]).toEqual([
        planned.lang ?? 'en',
        planned.corrections.length,
        planned.picture === undefined,
      ]);
    }
  });
});

describe('the clock', () => {
  const then = Date.UTC(2020, 5, 15, 12);

  it('takes out of every list what was published after it', () => {
    const past = openArchive(then);
    for (const name of samples) {
      const expected = slugsIn(name).filter((slug) => article(slug).publishedAt <= then);
      expect([name, countStories(past, asList(name))]).toEqual([name, expected.length]);
      expect(slugs(listNewest(past, asList(name), 30))).toEqual(expected.slice(0, 30));
    }
  });

  it('brings scheduled stories in when they are due', () => {
    const scheduled = plan.articles.filter((planned) => planned.state === 'scheduled').length;
    expect(scheduled).toBeGreaterThan(0);
    expect(countStories(openArchive(Date.UTC(3002, 0, 1)), { by: 'all' })).toBe(slugsIn('all:').length + scheduled);
    expect(countStories(openArchive(NOW), { by: 'all' })).toBe(slugsIn('all:').length);
  });
});

describe('the plan of a query', () => {
  const middle = article(slugsIn('all:')[5_000] ?? '');

  it.each(samples)('never goes through all stories: %s', async (name) => {
    const list = asList(name);
    await expectNoFullScan(reader, (recording) => listStories(recording, list, 1));
    await expectNoFullScan(reader, (recording) => listNewest(recording, list, 10));
    await expectNoFullScan(reader, (recording) => countStories(recording, list));
    await expectNoFullScan(reader, (recording) => listAfter(recording, list, { published: middle.publishedAt, slug: middle.slug }, 10));
  });

  it('is seen when it does (control)', async () => {
    const [scan] = await findFullScans(reader, (recording) => recording.all("SELECT slug FROM article WHERE data LIKE '%x%'"));
    expect(scan).toMatch(/^SCAN article:/);
  });
});
