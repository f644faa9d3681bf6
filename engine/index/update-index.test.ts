import { symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAuthor } from '../query/people.ts';
import { readSite } from '../query/site.ts';
import { findTopic } from '../query/topics.ts';
import { answerOf, hrefsOf, problemsOf } from '../testing/ask.ts';
import { articlePath, articleText } from '../testing/sample-files.ts';
import { createEdition } from '../testing/temporary-edition.ts';

const ONE = articlePath('one');
const TWO = articlePath('two');

describe('an edition that is opened', () => {
  it('is refused when its folder is not there', async () => {
    const edition = createEdition();
    await expect(edition.open({ contentDir: join(edition.folder, 'nowhere') })).rejects.toThrow(/ENOENT/);
  });

  it('is served, with its site, sections, authors and topics', async () => {
    const engine = await createEdition({ [ONE]: articleText({ topics: 'tides' }) }).open();
    expect(problemsOf(engine)).toEqual([]);
    expect(answerOf(engine, '/world/treaties/one')).toBe('A headline');
    expect(readSite(engine.read()).sections.map((section) => section.title)).toEqual(['World', 'Science']);
    expect(findAuthor(engine.read(), 'desk')?.storyCount).toBe(1);
    expect(findTopic(engine.read(), 'tides')?.storyCount).toBe(1);
  });

  it('is served empty when it has no article', async () => {
    const engine = await createEdition().open();
    expect(hrefsOf(engine)).toEqual([]);
    expect(problemsOf(engine)).toEqual([]);
  });

  it('ignores symbolic links and hidden files', async () => {
    const edition = createEdition({
      [ONE]: articleText(),
      'articles/.hidden/two.mdx': articleText(),
      'articles/2026/01/.three.mdx': articleText(),
    });
    symlinkSync(join(edition.folder, ONE), join(edition.folder, articlePath('four')));
    symlinkSync(edition.folder, join(edition.folder, 'articles/loop'));
    const engine = await edition.open();
    expect(hrefsOf(engine)).toEqual(['/world/treaties/one']);
    expect(problemsOf(engine)).toEqual([]);
  });

  it('warns of files that nothing reads', async () => {
    const engine = await createEdition({ 'articles/2026/01/one.md': '# One', 'site.yml': 'name: A', 'README.md': '# Read me' }).open();
    expect(problemsOf(engine)).toEqual([
      'articles/2026/01/one.md:1:1 warning edition/misplaced-file',
      'site.yml:1:1 warning edition/misplaced-file',
    ]);
  });
});

describe('an update', () => {
  it('reads nothing again when nothing changed', async () => {
    const engine = await createEdition({ [ONE]: articleText() }).open();
    const before = engine.read().snapshot;
    expect(await engine.update()).toEqual({ snapshot: before, changedPaths: [], changedTags: [], waiting: 0 });
  });

  it('does not count a file that was only touched as changed', async () => {
    const edition = createEdition({ [ONE]: articleText() });
    const engine = await edition.open();
    utimesSync(join(edition.folder, ONE), new Date(0), new Date(0));
    expect((await engine.update()).changedPaths).toEqual([]);
  });

  it('parses only what changed', async () => {
    const edition = createEdition({ [ONE]: articleText({ title: 'One' }), [TWO]: articleText({ title: 'Two' }) });
    const engine = await edition.open();
    edition.write({ [TWO]: articleText({ title: 'Two, again' }) });
    const { changedPaths, snapshot } = await engine.update();
    expect(changedPaths).toEqual([TWO]);
    expect(engine.read().snapshot).toBe(snapshot);
    expect(answerOf(engine, '/world/treaties/two')).toBe('Two, again');
    expect(answerOf(engine, '/world/treaties/one')).toBe('One');
  });

  it('parses only what changed since the last process ended', async () => {
    const edition = createEdition({ [ONE]: articleText({ title: 'One' }) });
    const first = await edition.open();
    const { snapshot } = first.read();
    await first.close();
    edition.write({ [TWO]: articleText({ title: 'Two' }) });
    const second = await edition.open();
    expect(second.read().snapshot).toBe(snapshot + 1);
    expect(hrefsOf(second)).toEqual(['/world/treaties/one', '/world/treaties/two']);
  });

  it('adds, renames and deletes', async () => {
    const edition = createEdition({ [ONE]: articleText() });
    const engine = await edition.open();
    edition.rename(ONE, TWO);
    expect((await engine.update()).changedPaths.sort()).toEqual([ONE, TWO]);
    expect(hrefsOf(engine)).toEqual(['/world/treaties/two']);
    edition.write({ [TWO]: undefined });
    expect((await engine.update()).changedPaths).toEqual([TWO]);
    expect(hrefsOf(engine)).toEqual([]);
    expect(answerOf(engine, '/world/treaties/two')).toBe('nothing');
  });

  it('keeps a story in its place when its file moves to another folder', async () => {
    const edition = createEdition({ [ONE]: articleText(), 'articles/2027/02/two.mdx': articleText() });
    const engine = await edition.open();
    edition.rename(ONE, 'articles/2027/02/one.mdx');
    await engine.update();
    expect(hrefsOf(engine)).toEqual(['/world/treaties/one', '/world/treaties/two']);
  });

  it('moves a story with its frontmatter from list to list', async () => {
    const edition = createEdition({ [ONE]: articleText({ categories: 'treaties, oceans', topics: 'tides', authors: 'desk' }) });
    const engine = await edition.open();
    expect(hrefsOf(engine, { by: 'section', key: 'science' })).toEqual(['/world/treaties/one']);
    edition.write({ [ONE]: articleText({ categories: 'borders', topics: 'maps', authors: 'kim' }) });
    await engine.update();
    const lists = (by: 'section' | 'category' | 'topic' | 'author', keys: string[]) =>
      keys.map((key) => hrefsOf(engine, { by, key }).length);
    expect(lists('section', ['world', 'science'])).toEqual([1, 0]);
    expect(lists('category', ['treaties', 'borders', 'oceans'])).toEqual([0, 1, 0]);
    expect(lists('topic', ['tides', 'maps'])).toEqual([0, 1]);
    expect(lists('author', ['desk', 'kim'])).toEqual([0, 1]);
  });

  it('shares one run among calls made while another runs', async () => {
    const edition = createEdition();
    const engine = await edition.open();
    edition.write({ [ONE]: articleText() });
    const results = await Promise.all([engine.update(), engine.update(), engine.update()]);
    expect(results.map(({ snapshot }) => snapshot)).toEqual([engine.read().snapshot, engine.read().snapshot, engine.read().snapshot]);
    expect(hrefsOf(engine)).toEqual(['/world/treaties/one']);
  });
});

describe('a change of the site', () => {
  it('puts stories into the months of its new time zone', async () => {
    const edition = createEdition({ [ONE]: articleText({ published: '2025-12-31T20:00:00Z' }) });
    const engine = await edition.open();
    expect(hrefsOf(engine, { by: 'month', key: '2026-01' })).toHaveLength(1);
    edition.write({ 'site.yaml': 'name: The Test\nlanguage: en\ntimezone: America/New_York\n' });
    await engine.update();
    expect(hrefsOf(engine, { by: 'month', key: '2026-01' })).toHaveLength(0);
    expect(hrefsOf(engine, { by: 'month', key: '2025-12' })).toHaveLength(1);
  });

  it('measures stories in its new language', async () => {
    const edition = createEdition({ [ONE]: articleText({ body: '한국어 '.repeat(1_000) }) });
    const engine = await edition.open();
    const minutes = () => engine.read().get('SELECT minutes FROM article')?.minutes;
    expect(minutes()).toBe(4);
    edition.write({ 'site.yaml': 'name: The Test\nlanguage: ko\ntimezone: Asia/Seoul\n' });
    await engine.update();
    expect(minutes()).toBe(6);
  });
});
