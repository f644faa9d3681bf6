import { describe, expect, it } from 'vitest';
import { createScope, withRequestScope } from '../request-scope.ts';
import { articlePath, articleText } from '../testing/sample-files.ts';
import { createEdition } from '../testing/temporary-edition.ts';
import { FEED_SIZE, readFeed, readFeedArchive } from './feed.ts';
import { listNewsEntries, listSitemapEntries, listSitemapFiles } from './sitemap.ts';

const HOUR = 3_600_000;
const at = (moment: number) => new Date(moment).toISOString().replace('.000', '');
const NOON = Date.parse('2026-03-15T12:00:00Z');

/** Stories by slug, with when they were published. */
function files(stories: Record<string, { published: number; more?: string }>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(stories).map(([slug, { published, more = '' }]) => [
      articlePath(slug),
      articleText({ title: slug, published: at(published), more }),
    ]),
  );
}

const world = { by: 'section', key: 'world' } as const;

describe('the stories of a feed', () => {
  it('come in pages counted from the oldest, so that a full one stays as it is when a story is added [FD-7]', async () => {
    const stories = Object.fromEntries(Array.from({ length: 65 }, (_, n) => [`s${100 + n}`, { published: NOON - n * HOUR }]));
    const edition = createEdition(files(stories));
    const engine = await edition.open({ clock: () => NOON + HOUR });
    const slugs = async (page?: number) =>
      (page === undefined ? await readFeed(engine.read(), world) : await readFeedArchive(engine.read(), world, page))?.stories.map(
        ({ article }) => article.slug,
      );
    const [newest, ...pages] = [await slugs(), await slugs(1), await slugs(2), await slugs(3)];
    expect([newest?.length, ...pages.map((page) => page?.length)]).toEqual([FEED_SIZE, FEED_SIZE, FEED_SIZE, 5]);
    expect(new Set(pages.flat()).size).toBe(65);
    expect(await slugs(4)).toBeUndefined();
    edition.write(files({ another: { published: NOON + 1 } }));
    await engine.update();
    expect([await slugs(1), await slugs(2)]).toEqual(pages.slice(0, 2));
    expect((await slugs())?.[0]).toBe('another');
  });

  it('are none that is to come, a draft or withdrawn; and a withdrawal moves the time of the feed [FD-14, FD-20]', async () => {
    const draft = { published: NOON, more: 'status: draft' };
    const edition = createEdition(
      files({ one: { published: NOON }, two: { published: NOON + 1 }, draft, later: { published: NOON + 9 * HOUR } }),
    );
    const engine = await edition.open({ clock: () => NOON + 2 * HOUR });
    const before = await readFeed(engine.read(), world);
    expect(before.stories.map(({ article }) => article.slug)).toEqual(['two', 'one']);
    expect(before.updated).toBe(NOON + 1);
    const withdrawn = `withdrawn: { at: ${at(NOON + HOUR)}, reason: Wrong. }`;
    edition.write(files({ two: { published: NOON + 1, more: withdrawn } }));
    const { changedTags } = await engine.update();
    const after = await readFeed(engine.read(), world);
    expect(after.stories.map(({ article }) => article.slug)).toEqual(['one']);
    expect(after.updated).toBe(NOON + HOUR);
    expect(changedTags).toContain('count:section/world');
  });

  it('keep their ids when a file is renamed [FD-4]', async () => {
    const edition = createEdition(files({ first: { published: NOON, more: 'id: first' } }));
    const engine = await edition.open();
    const idOf = async () => (await readFeed(engine.read(), { by: 'all' })).stories.map(({ article }) => [article.slug, article.id]);
    expect(await idOf()).toEqual([['first', 'first']]);
    edition.rename(articlePath('first'), articlePath('second'));
    await engine.update();
    expect(await idOf()).toEqual([['second', 'first']]);
  });
});

describe('the sitemap', () => {
  it('changes only in the month of what changed, and not before its time [SM-3, SM-10, SM-11]', async () => {
    const february = Date.parse('2026-02-10T12:00:00Z');
    const correction = `corrections: [{ at: ${at(NOON + 5 * HOUR)}, text: Six. }]`;
    const edition = createEdition(
      files({ old: { published: february }, new: { published: NOON, more: correction }, later: { published: NOON + 30 * HOUR } }),
    );
    let now = NOON + HOUR;
    const engine = await edition.open({ clock: () => now });
    expect(listSitemapFiles(engine.read())).toEqual([
      { month: '2026-03', part: 1, modified: NOON },
      { month: '2026-02', part: 1, modified: february },
    ]);
    const scope = createScope();
    withRequestScope(scope, () => listSitemapFiles(engine.read()));
    expect(scope.expires).toBe(NOON + 5 * HOUR);
    now = NOON + 6 * HOUR;
    expect(listSitemapFiles(engine.read())[0]?.modified).toBe(NOON + 5 * HOUR);
    expect(listSitemapEntries(engine.read(), '2026-03', 1).map(({ href }) => href)).toEqual(['/world/treaties/new']);
    edition.write(files({ old: { published: february, more: `updated: ${at(february + HOUR)}` } }));
    const { changedTags } = await engine.update();
    expect(changedTags).toContain('modified:2026-02');
    expect(changedTags).not.toContain('modified:2026-03');
    expect(listSitemapFiles(engine.read())[1]?.modified).toBe(february + HOUR);
  });

  it('of news has what is less than 48 hours old by the clock, and says when that changes [SM-4, SM-6]', async () => {
    const edition = createEdition(
      files({ inside: { published: NOON - 47 * HOUR - 59 * 60_000 }, outside: { published: NOON - 48 * HOUR - 60_000 } }),
    );
    let now = NOON;
    const engine = await edition.open({ clock: () => now });
    const scope = createScope();
    const slugs = () => listNewsEntries(engine.read()).map(({ title }) => title);
    expect(withRequestScope(scope, slugs)).toEqual(['inside']);
    expect(scope.expires).toBe(NOON + 60_000);
    now = NOON + 60_000;
    expect(slugs()).toEqual([]);
  });
});
