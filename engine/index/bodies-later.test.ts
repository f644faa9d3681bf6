/** A large edition is served from its frontmatter, and its bodies are checked after. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Engine } from '../open.ts';
import { ParsePool } from '../parse/parse-pool.ts';
import { readFeed } from '../query/feed.ts';
import { listNewest } from '../query/listing.ts';
import { readStory } from '../query/story.ts';
import { openDirectory } from '../source/directory.ts';
import { answerOf, hrefsOf, problemsOf } from '../testing/ask.ts';
import { countWaiting, dumpIndex } from '../testing/dump-index.ts';
import { indexFile } from '../testing/index-once.ts';
import { articlePath, articleText } from '../testing/sample-files.ts';
import { blocks, createEdition, type Files, type TemporaryEdition } from '../testing/temporary-edition.ts';
import { checkNextBodies } from './check-bodies.ts';
import { openIfOurs, openToRead } from './database.ts';
import { fingerprintCode } from './fingerprint.ts';

const BROKEN = '<script>bad</script>';

/** The first is the newest. */
function stories(count: number, body = (place: number) => `Text of number ${place}.`): Files {
  const published = (place: number) => new Date(Date.UTC(2026, 0, 1) - place * 60_000).toISOString();
  const text = (place: number) => articleText({ title: `Story ${place}`, published: published(place), body: body(place) });
  return Object.fromEntries(Array.from({ length: count }, (_, place) => [articlePath(`story-${place}`), text(place)]));
}

const of = (slug: string) => ({ section: 'world', category: 'treaties', slug });
const storyOf = async (engine: Engine, slug: string) => (await readStory(engine.read(), of(slug))).found;

/** One of everything that can be wrong, or special, with an article. */
const MIXED: Files = {
  ...stories(12),
  [articlePath('html')]: articleText({ body: BROKEN }),
  [articlePath('no-picture')]: articleText({ body: '<Figure src="images/none.svg" alt="None" />' }),
  [articlePath('no-link')]: articleText({ body: '[Gone](/world/treaties/gone)' }),
  [articlePath('pictured')]: articleText({
    more: 'image: { src: images/line.svg, alt: A line }',
    body: '<Figure src="images/line.svg" alt="A line" />\n\n[On](/world/treaties/html)',
  }),
  [articlePath('both')]: articleText({ more: 'colour: red', body: BROKEN }),
  [articlePath('no-head')]: `No frontmatter.\n\n${BROKEN}\n`,
  [articlePath('no-author')]: articleText({ authors: 'nobody', body: BROKEN }),
  [articlePath('no-related')]: articleText({ more: 'related: [gone, html]' }),
  [articlePath('draft')]: articleText({ more: 'status: draft', body: BROKEN }),
  [articlePath('withdrawn')]: articleText({ more: 'withdrawn: { at: 2026-02-01T00:00:00Z, reason: Wrong. }' }),
  [articlePath('to-come')]: articleText({ published: '2999-01-01T00:00:00Z', more: 'aliases: [soon]' }),
  [articlePath('translated')]: articleText({ more: 'lang: ko\ntranslationOf: story-1', body: '한국어 '.repeat(900) }),
  [articlePath('corrected')]: articleText({ more: 'corrections: [{ at: 2026-02-01T00:00:00Z, text: Better. }]' }),
  [articlePath('alias-one')]: articleText({ more: 'aliases: [old]' }),
  [articlePath('alias-two')]: articleText({ more: 'aliases: [old]' }),
  [articlePath('alias-slug')]: articleText({ more: 'aliases: [story-2]' }),
  [articlePath('alias-broken')]: articleText({ more: 'aliases: [older]\nid: shared', body: BROKEN }),
  [articlePath('alias-sound')]: articleText({ more: 'aliases: [older]' }),
  [articlePath('id-sound')]: articleText({ more: 'id: shared' }),
  [articlePath('id-one')]: articleText({ more: 'id: twice' }),
  [articlePath('id-two')]: articleText({ more: 'id: twice' }),
  'articles/2026/02/story-3.mdx': articleText({ title: 'The second of its name' }),
  'fronts/home.yaml': 'containers:\n  - { layout: lead, pins: [story-9, gone] }\n',
};

describe('an edition that is larger than what is checked at once', () => {
  it('ends as if it had been checked at once', async () => {
    const edition = createEdition(MIXED);
    await (await edition.open()).close();
    const atOnce = dumpIndex(indexFile(edition));
    const later = { ...edition, dataDir: `${edition.dataDir}-later` };
    const engine = await edition.open({ dataDir: later.dataDir, firstBodies: 2 });
    expect(engine.bodies.waiting).toBeGreaterThan(20);
    await engine.bodies.settled();
    expect(engine.bodies.waiting).toBe(0);
    await engine.close();
    expect(dumpIndex(indexFile(later))).toEqual(atOnce);
    expect(atOnce.problem?.length).toBeGreaterThan(10);
  });

  it('has its newest stories checked before it is served, and those that its front names', async () => {
    const edition = createEdition({ ...stories(8), 'fronts/home.yaml': 'containers:\n  - { layout: lead, pins: [story-6] }\n' });
    const engine = await edition.open({ firstBodies: 3 });
    const checked = listNewest(engine.read(), { by: 'all' }, 8).filter(({ minutes }) => minutes !== undefined);
    expect(checked.map(({ slug }) => slug)).toEqual(['story-0', 'story-1', 'story-2', 'story-6']);
    expect(engine.bodies.waiting).toBe(4);
    await engine.bodies.settled();
    expect(listNewest(engine.read(), { by: 'all' }, 8).map(({ minutes }) => minutes)).toEqual(Array(8).fill(1));
  });

  it('is checked whole where it is small enough (control)', async () => {
    const engine = await createEdition(stories(8)).open({ firstBodies: 8 });
    expect(engine.bodies.waiting).toBe(0);
  });

  it('shows a story that waits, and none whose body has an error or names what is not there', async () => {
    const bodies = ['First.', 'Sound.', BROKEN, '[Gone](/world/treaties/gone)', '*'.repeat(3)];
    const engine = await createEdition(stories(bodies.length, (place) => bodies[place] ?? '')).open({ firstBodies: 1 });
    const found = await Promise.all(bodies.map((_, place) => storyOf(engine, `story-${place}`)));
    expect(found).toEqual(['article', 'article', 'nothing', 'nothing', 'article']);
    const { stories: fed } = await readFeed(engine.read(), { by: 'all' });
    expect(fed.map(({ article }) => article.slug)).toEqual(['story-0', 'story-1', 'story-4']);
    await engine.bodies.settled();
    expect(hrefsOf(engine)).toEqual(['/world/treaties/story-0', '/world/treaties/story-1', '/world/treaties/story-4']);
    expect(problemsOf(engine)).toEqual([
      `${articlePath('story-2')}:10:1 error article/html`,
      `${articlePath('story-3')}:10:1 error article/unknown-link`,
    ]);
  });

  it('tells of each story that was checked under its own name, and of lists only where one turned out broken', async () => {
    const engine = await createEdition(stories(4, (place) => (place === 3 ? BROKEN : 'Text.'))).open({ firstBodies: 2 });
    const told: string[] = [];
    engine.bodies.listen({ checked: ({ changedTags }) => told.push(...changedTags), failed: () => undefined });
    await engine.bodies.settled();
    expect(told.filter((tag) => tag.startsWith('article:')).sort()).toEqual(['article:story-2', 'article:story-3']);
    expect(told.filter((tag) => tag.startsWith('list:'))).toEqual([]);
    expect(told).toContain('count:all/');
  });
});

describe('an update while bodies wait', () => {
  it('goes before them', async () => {
    const edition = createEdition(stories(200));
    const engine = await edition.open({ firstBodies: 1 });
    engine.bodies.start();
    edition.write({ [articlePath('new')]: articleText({ title: 'New', published: '2026-02-01T00:00:00Z' }) });
    await engine.update();
    expect(answerOf(engine, '/world/treaties/new')).toBe('New');
    expect(engine.bodies.waiting).toBeGreaterThan(0);
    await engine.bodies.settled();
    expect(hrefsOf(engine)[0]).toBe('/world/treaties/new');
  });

  it('that breaks a story leaves the version before, when that is found sound', async () => {
    const edition = createEdition(stories(3, (place) => (place === 2 ? BROKEN : 'Text.')));
    const engine = await edition.open({ firstBodies: 1 });
    const broken = articleText({ title: 'Broken', body: BROKEN });
    edition.write({ [articlePath('story-1')]: broken, [articlePath('story-2')]: broken });
    await engine.update();
    expect([await storyOf(engine, 'story-1'), await storyOf(engine, 'story-2')]).toEqual(['article', 'nothing']);
    expect(answerOf(engine, '/world/treaties/story-1')).toBe('Story 1');
    expect(engine.bodies.waiting).toBe(0);
  });

  it('that takes away what a story names leaves the story', async () => {
    const edition = createEdition({
      ...stories(2),
      [articlePath('kims')]: articleText({ authors: 'kim', published: '2020-01-01T00:00:00Z' }),
    });
    const engine = await edition.open({ firstBodies: 1 });
    edition.write({ 'authors/kim.yaml': undefined });
    await engine.update();
    await engine.bodies.settled();
    expect(answerOf(engine, '/world/treaties/kims')).toBe('A headline');
    expect(listNewest(engine.read(), { by: 'all' }, 3).map(({ minutes }) => minutes)).toEqual([1, 1, 1]);
    expect(problemsOf(engine)).toEqual([`${articlePath('kims')}:5:11 error article/unknown-author`]);
  });

  it('that deletes a story or changes it again counts what is left', async () => {
    const edition = createEdition(stories(4));
    const engine = await edition.open({ firstBodies: 1 });
    edition.write({ [articlePath('story-2')]: undefined, [articlePath('story-3')]: articleText({ title: 'Anew' }) });
    await engine.update();
    expect(engine.bodies.waiting).toBe(1);
  });
});

describe('the next few bodies', () => {
  async function checkNext(edition: TemporaryEdition, wanted: string[], code = fingerprintCode(blocks), isHurried = false) {
    const source = openDirectory(edition.folder);
    const pool = new ParsePool(blocks, 1);
    onTestFinished(() => pool.close());
    const file = indexFile(edition);
    const openToWrite = () => openIfOurs(file, { code, source: source.id });
    return checkNextBodies({
      source,
      pool,
      compiledPages: new Map(),
      openToRead: () => openToRead(file),
      openToWrite,
      wanted,
      lanes: pool.size,
      isWaitedFor: () => isHurried,
    });
  }

  it('are those that readers asked for, then the newest', async () => {
    const edition = createEdition(stories(150));
    await (await edition.open({ firstBodies: 1 })).close();
    const { changedPaths, waiting } = await checkNext(edition, ['story-149', 'story-0', 'nothing']);
    const expected = ['story-149', ...Array.from({ length: 127 }, (_, place) => `story-${place + 1}`)];
    expect(changedPaths.sort()).toEqual(expected.map(articlePath).sort());
    expect(waiting).toBe(150 - 1 - 128);
  });

  it('are fewer when somebody waits for the index', async () => {
    const edition = createEdition(stories(3));
    await (await edition.open({ firstBodies: 1 })).close();
    expect(await checkNext(edition, [], undefined, true)).toMatchObject({ changedPaths: [articlePath('story-1')], waiting: 1 });
  });

  it('are left alone where the index has become that of other code', async () => {
    const edition = createEdition(stories(3));
    await (await edition.open({ firstBodies: 1 })).close();
    expect(await checkNext(edition, [], 'other')).toMatchObject({ changedPaths: [], waiting: 0 });
    expect(countWaiting(indexFile(edition))).toBe(2);
  });

  it('are not those of a file that has gone, which goes', async () => {
    const edition = createEdition(stories(3));
    await (await edition.open({ firstBodies: 1 })).close();
    edition.write({ [articlePath('story-2')]: undefined });
    expect(await checkNext(edition, [])).toMatchObject({ waiting: 0 });
    expect(hrefsOf(await edition.open())).toEqual(['/world/treaties/story-0', '/world/treaties/story-1']);
  });
});

describe('a process that is killed while bodies wait', () => {
  it('leaves what the next one ends as if it had never been killed', async () => {
    const count = 400;
    const edition = createEdition({ ...MIXED, ...stories(count) });
    await (await edition.open({ dataDir: `${edition.dataDir}-whole`, firstBodies: Number.POSITIVE_INFINITY })).close();
    const before = await killWhileChecking(edition, count);
    expect(before).toBeGreaterThan(0);
    const engine = await edition.open({ firstBodies: 1 });
    expect(engine.bodies.waiting).toBe(before);
    await engine.bodies.settled();
    await engine.close();
    expect(dumpIndex(indexFile(edition))).toEqual(dumpIndex(join(`${edition.dataDir}-whole`, 'index.sqlite')));
  });

  /** @returns how many bodies were left */
  async function killWhileChecking(edition: TemporaryEdition, most: number): Promise<number> {
    const { folder: contentDir, dataDir, compiledPages } = edition;
    const script = fileURLToPath(new URL('../testing/open-and-check.ts', import.meta.url));
    const options = JSON.stringify({ contentDir, dataDir, compiledPages, blocks, firstBodies: 1 });
    const child = spawn(process.execPath, ['--no-memory-protection-keys', script, options], { stdio: 'ignore' });
    const ended = once(child, 'exit');
    while (child.exitCode === null && waitingIn(edition) >= most) await setTimeout(1);
    child.kill('SIGKILL');
    await ended;
    return waitingIn(edition);
  }

  /** More than there are before there is an index. */
  function waitingIn(edition: TemporaryEdition): number {
    try {
      return countWaiting(indexFile(edition));
    } catch {
      return Number.POSITIVE_INFINITY;
    }
  }
});
