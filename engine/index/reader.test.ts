/** What a reader sees: one state of the index at one moment. */
import { describe, expect, it } from 'vitest';
import { listChanges, listCorrections } from '../query/changes.ts';
import { listNewest, listStories } from '../query/listing.ts';
import { findAuthor } from '../query/people.ts';
import { resolveArticle } from '../query/resolve.ts';
import { readNotice } from '../query/site.ts';
import { answerOf, hrefsOf } from '../testing/ask.ts';
import { articlePath, articleText } from '../testing/sample-files.ts';
import { createEdition } from '../testing/temporary-edition.ts';

const ONE = articlePath('one');
const NOON = '2026-06-01T12:00:00Z';
const at = (moment: string) => () => Date.parse(moment);

describe('a reader', () => {
  it('keeps the whole of its snapshot while an update commits', async () => {
    const edition = createEdition({ [ONE]: articleText({ title: 'Before' }) });
    const engine = await edition.open();
    const old = engine.read();
    edition.write({
      [ONE]: articleText({ title: 'After' }),
      [articlePath('two')]: articleText(),
      'authors/desk.yaml': 'name: Another\nkind: desk\n',
    });
    await engine.update();
    expect(listStories(old, { by: 'all' }, 1)?.cards.map(({ title, authors }) => [title, authors[0]?.title])).toEqual([
      ['Before', 'The desk'],
    ]);
    expect(findAuthor(old, 'desk')?.storyCount).toBe(1);
    const fresh = engine.read();
    expect(listStories(fresh, { by: 'all' }, 1)?.cards.map(({ title, authors }) => [title, authors[0]?.title])).toEqual([
      ['After', 'Another'],
      ['A headline', 'Another'],
    ]);
    expect(fresh.snapshot).toBe(old.snapshot + 1);
  });

  it('keeps its moment while another reads at another', async () => {
    let now = Date.parse('2026-06-01T11:59:59Z');
    const engine = await createEdition({ [ONE]: articleText({ published: NOON }) }).open({ clock: () => now });
    const before = engine.read();
    now += 1_000;
    const after = engine.read();
    const seen = (reader: typeof before) => listNewest(reader, { by: 'all' }, 10).length;
    expect([seen(before), seen(after), seen(before), seen(after)]).toEqual([0, 1, 0, 1]);
  });
});

describe('a scheduled story', () => {
  it('is nowhere until its moment, and everywhere from then on', async () => {
    let now = Date.parse('2026-06-01T11:59:59.999Z');
    const engine = await createEdition({ [ONE]: articleText({ published: NOON, topics: 'tides', more: 'aliases: [old]' }) }).open({
      clock: () => now,
    });
    const everywhere = () => [
      hrefsOf(engine).length,
      hrefsOf(engine, { by: 'category', key: 'treaties' }).length,
      hrefsOf(engine, { by: 'month', key: '2026-06' }).length,
      findAuthor(engine.read(), 'desk')?.storyCount,
      answerOf(engine, '/world/treaties/one'),
      answerOf(engine, '/world/treaties/old'),
    ];
    expect(everywhere()).toEqual([0, 0, 0, 0, 'nothing', 'nothing']);
    now += 1;
    expect(everywhere()).toEqual([1, 1, 1, 1, 'A headline', '→ /world/treaties/one']);
  });

  it('does not show that it was withdrawn before it was due', async () => {
    const more = 'withdrawn: { at: 2026-05-01T00:00:00Z, reason: Never. }';
    const engine = await createEdition({ [ONE]: articleText({ published: NOON, more }) }).open({ clock: at('2026-05-02T00:00:00Z') });
    expect(answerOf(engine, '/world/treaties/one')).toBe('nothing');
  });
});

describe('a draft', () => {
  it('is nowhere, whatever its date', async () => {
    const engine = await createEdition({ [ONE]: articleText({ more: 'status: draft\naliases: [old]' }) }).open();
    expect(hrefsOf(engine)).toEqual([]);
    expect(answerOf(engine, '/world/treaties/one')).toBe('nothing');
    expect(answerOf(engine, '/world/treaties/old')).toBe('nothing');
  });

  it('appears when it is one no more', async () => {
    const edition = createEdition({ [ONE]: articleText({ more: 'status: draft' }) });
    const engine = await edition.open();
    edition.write({ [ONE]: articleText() });
    await engine.update();
    expect(hrefsOf(engine)).toEqual(['/world/treaties/one']);
  });
});

describe('a withdrawn story', () => {
  it('is in no list, and says at its address that it is gone and why', async () => {
    const edition = createEdition({ [ONE]: articleText() });
    const engine = await edition.open();
    edition.write({
      [ONE]: articleText({ title: 'Gone', more: 'withdrawn: { at: 2026-02-01T00:00:00Z, reason: It was wrong., legal: true }' }),
    });
    await engine.update();
    expect(hrefsOf(engine)).toEqual([]);
    expect(resolveArticle(engine.read(), { section: 'world', category: 'treaties', slug: 'one' })).toEqual({
      found: 'gone',
      title: 'Gone',
      at: '2026-02-01T00:00:00Z',
      reason: 'It was wrong.',
      legal: true,
    });
  });
});

describe('corrections, updates and notices', () => {
  const changes =
    'corrections: [{ at: 2026-01-07T00:00:00Z, text: First. }, { at: 2026-07-01T00:00:00Z, text: Later. }]\nupdated: { at: 2026-01-08T00:00:00Z, reason: Figures. }';

  it('are not told before their moment, nor of a story that is not public', async () => {
    const hidden = { [articlePath('two')]: articleText({ more: `status: draft\n${changes}` }) };
    const engine = await createEdition({ [ONE]: articleText({ more: changes }), ...hidden }).open({ clock: at(NOON) });
    expect(listChanges(engine.read(), 10).map(({ kind, text, article }) => `${article.slug} ${kind} ${text}`)).toEqual([
      'one update Figures.',
      'one correction First.',
    ]);
    expect(listCorrections(engine.read()).map(({ text }) => text)).toEqual(['First.']);
  });

  it('do not count an update without a reason as a change', async () => {
    const engine = await createEdition({ [ONE]: articleText({ more: 'updated: 2026-01-08T00:00:00Z' }) }).open();
    expect(listChanges(engine.read(), 10)).toEqual([]);
  });

  it('shows the notice of the home front until its time is up', async () => {
    let now = Date.parse(NOON) - 1;
    const engine = await createEdition({ 'fronts/home.yaml': `notice: { text: Breaking, link: /world, until: ${NOON} }\n` }).open({
      clock: () => now,
    });
    expect(readNotice(engine.read())).toEqual({ text: 'Breaking', link: '/world' });
    now += 1;
    expect(readNotice(engine.read())).toBeUndefined();
  });
});
