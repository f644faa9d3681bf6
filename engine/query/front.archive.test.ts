import { describe, expect, it } from 'vitest';
import { article, expectNoFullScan, lists, openArchive, plan, slugsIn } from '../testing/archive.ts';
import { listMonths, listYears } from './archive.ts';
import { listChanges, listCorrections } from './changes.ts';
import { readFront } from './front.ts';
import { findAuthor, listAuthors } from './people.ts';
import { readNotice, readSite } from './site.ts';
import { findTopic, listTopics } from './topics.ts';

const reader = openArchive();
const isPublic = (slug: string) => article(slug).state === 'ready';

const originalsIn = (list: string) => slugsIn(list).filter((slug) => article(slug).translationOf === undefined);

/** The front as its file says it, worked out from the plan. */
function expectedFront(): { title: string; slugs: string[] }[] {
  const shown = new Set<string>();
  const take = (candidates: readonly string[], count: number) => {
    const taken = candidates.filter((slug) => !shown.has(slug)).slice(0, Math.max(0, count));
    for (const slug of taken) shown.add(slug);
    return taken;
  };
  const containers = plan.front.map(({ title, pins, fill }) => {
    const limit = Math.max(pins.length, fill?.limit ?? 0);
    const pinned = take(pins.filter(isPublic), limit);
    const list = fill?.by === undefined ? 'all:' : `${fill.by}:${fill.key}`;
    return { title, slugs: [...pinned, ...(fill === undefined ? [] : take(originalsIn(list), limit - pinned.length))] };
  });
  return containers.filter(({ slugs }) => slugs.length > 0);
}

describe('a front', () => {
  const front = readFront(reader, 'home');

  it('shows no story twice, and no story that is not public', () => {
    const slugs = front.containers.flatMap(({ cards }) => cards.map(({ slug }) => slug));
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.filter((slug) => !isPublic(slug))).toEqual([]);
  });

  it('shows what is pinned in the order of the pins, then the newest of the list that fills', () => {
    expect(front.containers.map(({ title, cards }) => ({ title, slugs: cards.map(({ slug }) => slug) }))).toEqual(expectedFront());
  });

  it('has no empty container, and leads from each to the list that fills it', () => {
    expect(front.containers.filter(({ cards }) => cards.length === 0)).toEqual([]);
    const hrefs = Object.fromEntries(front.containers.map(({ title, href }) => [title, href]));
    expect(hrefs['Top stories']).toBe('/latest');
    expect(hrefs.Harbour).toBe('/harbour');
    expect(hrefs['Look again']).toBeUndefined();
    expect(hrefs['From one place']).toMatch(/^\/[a-z]+\/[a-z-]+$/);
    expect(hrefs['One subject']).toMatch(/^\/topics\//);
    expect(hrefs['One hand']).toMatch(/^\/authors\//);
  });

  it('is made from the latest and the sections when there is no file of its name', () => {
    const { containers } = readFront(reader, 'no-such-front');
    expect(containers.map(({ layout, title }) => [layout, title])).toEqual([
      ['lead', undefined],
      ...plan.sections.map(({ title }) => ['row', title]),
    ]);
    expect(containers[0]?.cards.map(({ slug }) => slug)).toEqual(originalsIn('all:').slice(0, 6));
    const slugs = containers.flatMap(({ cards }) => cards.map(({ slug }) => slug));
    expect(new Set(slugs).size).toBe(slugs.length);
  });
});

describe('the archive', () => {
  const months = [...lists]
    .filter(([name]) => name.startsWith('month:'))
    .map(([name, list]) => ({ month: name.slice(6), count: list.length }));

  it('counts years in the site’s time zone, newest first', () => {
    const years = new Map<string, number>();
    for (const { month, count } of months) years.set(month.slice(0, 4), (years.get(month.slice(0, 4)) ?? 0) + count);
    const expected = [...years]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([period, storyCount]) => ({ period, href: `/archive/${period}`, storyCount }));
    expect(listYears(reader)).toEqual(expected);
    expect(expected.at(-1)?.period).toBe('2013'); // the first hours of 2014 in UTC are 2013 in New York
  });

  it('counts the months of a year, and of that year alone', () => {
    for (const year of ['2013', '2018', '2026'])
      expect(listMonths(reader, year)).toEqual(
        months
          .filter(({ month }) => month.startsWith(year))
          .sort((a, b) => (a.month < b.month ? 1 : -1))
          .map(({ month, count }) => ({ period: month, href: `/archive/${month.replace('-', '/')}`, storyCount: count })),
      );
    expect(listMonths(reader, '1999')).toEqual([]);
  });
});

describe('authors and topics', () => {
  it('are not there when no file is', () => {
    expect(findAuthor(reader, 'nobody')).toBeUndefined();
    expect(findTopic(reader, 'nothing')).toBeUndefined();
  });

  it('are listed by name with the number of their public stories', () => {
    const collator = new Intl.Collator();
    const byTitle = (a: { title: string }, b: { title: string }) => collator.compare(a.title, b.title);
    expect(listAuthors(reader).map(({ title, storyCount }) => ({ title, storyCount }))).toEqual(
      plan.authors.map(({ slug, name }) => ({ title: name, storyCount: slugsIn(`author:${slug}`).length })).sort(byTitle),
    );
    expect(listTopics(reader).map(({ title, storyCount }) => ({ title, storyCount }))).toEqual(
      plan.topics.map(({ slug, title }) => ({ title, storyCount: slugsIn(`topic:${slug}`).length })).sort(byTitle),
    );
  });
});

describe('changes', () => {
  const changes = plan.articles
    .filter(({ state }) => state === 'ready')
    .flatMap(({ slug, corrections, updated }) => [
      ...corrections.map(({ at, text }) => ({ slug, kind: 'correction', at, text })),
      ...(updated?.reason === undefined ? [] : [{ slug, kind: 'update', at: updated.at, text: updated.reason }]),
    ])
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));

  it('are all corrections of public stories, newest first', () => {
    const expected = changes.filter(({ kind }) => kind === 'correction');
    const found = listCorrections(reader);
    expect(expected.length).toBeGreaterThan(100);
    expect(found.map(({ at }) => at)).toEqual(expected.map(({ at }) => at));
    expect(new Set(found.map(({ article: { slug }, text }) => `${slug} ${text}`))).toEqual(
      new Set(expected.map(({ slug, text }) => `${slug} ${text}`)),
    );
  });

  it('are the newest corrections and announced updates together', () => {
    expect(listChanges(reader, 50).map(({ at }) => at)).toEqual(changes.slice(0, 50).map(({ at }) => at));
  });
});

describe('the plan of a query for a page', () => {
  it.each<[string, (recording: typeof reader) => unknown]>([
    ['a front', (recording) => readFront(recording, 'home')],
    ['a front without a file', (recording) => readFront(recording, 'none')],
    ['the site', (recording) => readSite(recording)],
    ['the notice', (recording) => readNotice(recording)],
    ['the years', (recording) => listYears(recording)],
    ['the months', (recording) => listMonths(recording, '2018')],
    ['the authors', (recording) => listAuthors(recording)],
    ['an author', (recording) => findAuthor(recording, plan.authors[0]?.slug ?? '')],
    ['the topics', (recording) => listTopics(recording)],
    ['a topic', (recording) => findTopic(recording, plan.topics[0]?.slug ?? '')],
    ['changes', (recording) => listChanges(recording, 6)],
    ['corrections', (recording) => listCorrections(recording)],
  ])('never goes through all stories: %s', async (_, ask) => {
    await expectNoFullScan(reader, ask);
  });
});
