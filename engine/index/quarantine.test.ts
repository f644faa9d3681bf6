/** What happens to stories whose file, or what their file names, breaks and is mended. */
import { describe, expect, it } from 'vitest';
import { readArticle } from '../query/article.ts';
import { readBody } from '../query/body.ts';
import { readSite } from '../query/site.ts';
import { answerOf, hrefsOf, problemsOf } from '../testing/ask.ts';
import { articlePath, articleText, SITE_FILES } from '../testing/sample-files.ts';
import { createEdition } from '../testing/temporary-edition.ts';

const ONE = articlePath('one');
const GOOD = articleText({ title: 'Good', body: 'The good text.' });
const BROKEN = articleText({ title: 'Broken', body: '<script>bad</script>' });

describe('an article with an error', () => {
  it('is not served when it never was without one', async () => {
    const engine = await createEdition({ [ONE]: BROKEN }).open();
    expect(answerOf(engine, '/world/treaties/one')).toBe('nothing');
    expect(problemsOf(engine)).toEqual([`${ONE}:10:1 error article/html`]);
  });

  it('keeps being served in its last good version, text and all, and has its problems listed', async () => {
    const edition = createEdition({ [ONE]: GOOD });
    const engine = await edition.open();
    edition.write({ [ONE]: BROKEN });
    await engine.update();
    expect(problemsOf(engine)).toEqual([`${ONE}:10:1 error article/html`]);
    const reader = engine.read();
    const article = readArticle(reader, 'one');
    expect(article?.title).toBe('Good');
    if (article !== undefined) expect(JSON.stringify((await readBody(reader, article))?.tree)).toContain('The good text.');
  });

  it('is still served in its last good version after the next start', async () => {
    const edition = createEdition({ [ONE]: GOOD });
    const first = await edition.open();
    edition.write({ [ONE]: BROKEN });
    await first.update();
    await first.close();
    expect(answerOf(await edition.open(), '/world/treaties/one')).toBe('Good');
  });

  it('is served anew when it is mended, also with the very bytes of before', async () => {
    const edition = createEdition({ [ONE]: GOOD });
    const engine = await edition.open();
    for (const mended of [articleText({ title: 'Mended' }), GOOD]) {
      edition.write({ [ONE]: BROKEN });
      await engine.update();
      edition.write({ [ONE]: mended });
      await engine.update();
      expect(problemsOf(engine)).toEqual([]);
      expect(answerOf(engine, '/world/treaties/one')).toBe(mended === GOOD ? 'Good' : 'Mended');
    }
  });

  it('is gone when its file is deleted', async () => {
    const edition = createEdition({ [ONE]: GOOD });
    const engine = await edition.open();
    edition.write({ [ONE]: BROKEN });
    await engine.update();
    edition.write({ [ONE]: undefined });
    await engine.update();
    expect(hrefsOf(engine)).toEqual([]);
    expect(problemsOf(engine)).toEqual([]);
  });

  it('is told of at its address, in development only', async () => {
    const edition = createEdition({ [ONE]: BROKEN });
    expect(answerOf(await edition.open({ development: true }), '/world/treaties/one')).toBe('broken');
    expect(answerOf(await edition.open(), '/world/treaties/one')).toBe('nothing');
  });

  it('with warnings alone is served (control)', async () => {
    const engine = await createEdition({ [ONE]: articleText({ body: '# A headline\n\nText.' }) }).open();
    expect(problemsOf(engine)).toEqual([`${ONE}:10:1 warning article/repeated-headline`]);
    expect(answerOf(engine, '/world/treaties/one')).toBe('A headline');
  });
});

describe('names that come and go', () => {
  it('serves a story as soon as its category is there', async () => {
    const edition = createEdition({ [ONE]: articleText({ categories: 'rivers' }) });
    const engine = await edition.open();
    expect(problemsOf(engine)).toEqual([`${ONE}:4:14 error article/unknown-category`]);
    expect(hrefsOf(engine)).toEqual([]);
    edition.write({ 'sections/nature.yaml': 'title: Nature\ncategories: [{ slug: rivers, title: Rivers }]\n' });
    await engine.update();
    expect(problemsOf(engine)).toEqual([]);
    expect(hrefsOf(engine)).toEqual(['/nature/rivers/one']);
  });

  it('serves a story as soon as the picture, author, topic and story that it names are there', async () => {
    const text = articleText({ authors: 'lee', topics: 'rain', body: '![a](images/new.svg)\n\n[two](/world/treaties/two)' });
    const edition = createEdition({ [ONE]: text });
    const engine = await edition.open();
    expect(problemsOf(engine)).toEqual([
      `${ONE}:5:11 error article/unknown-author`,
      `${ONE}:7:10 error article/unknown-topic`,
      `${ONE}:10:1 error article/unknown-picture`,
      `${ONE}:12:1 error article/unknown-link`,
    ]);
    edition.write({
      'authors/lee.yaml': 'name: Lee\nkind: person\n',
      'topics/rain.yaml': 'title: Rain\n',
      'images/new.svg': SITE_FILES['images/line.svg'],
      [articlePath('two')]: articleText({ published: '2026-01-06T09:00:00Z' }),
    });
    await engine.update();
    expect(problemsOf(engine)).toEqual([]);
    expect(hrefsOf(engine)).toEqual(['/world/treaties/two', '/world/treaties/one']);
  });

  it('keeps serving a story whose author is removed, and lists the problem', async () => {
    const edition = createEdition({ [ONE]: articleText({ authors: 'desk, kim' }) });
    const engine = await edition.open();
    edition.write({ 'authors/kim.yaml': undefined });
    await engine.update();
    expect(problemsOf(engine)).toEqual([`${ONE}:5:17 error article/unknown-author`]);
    expect(readArticle(engine.read(), 'one')?.authors.map((author) => author.slug)).toEqual(['desk']);
  });

  it('tells a link to a story that was renamed, and keeps serving the story that has it', async () => {
    const edition = createEdition({
      [ONE]: articleText({ body: '[two](/world/treaties/two)' }),
      [articlePath('two')]: articleText({ title: 'Two' }),
    });
    const engine = await edition.open();
    edition.rename(articlePath('two'), articlePath('too'));
    await engine.update();
    expect(problemsOf(engine)).toEqual([`${ONE}:10:1 error article/unknown-link`]);
    expect(answerOf(engine, '/world/treaties/one')).toBe('A headline');
  });

  it('moves the addresses of stories with their category', async () => {
    const edition = createEdition({ [ONE]: articleText({ categories: 'borders' }) });
    const engine = await edition.open();
    edition.write({
      'sections/world.yaml': 'title: World\ncategories: [{ slug: treaties, title: Treaties }]\n',
      'sections/science.yaml': 'title: Science\ncategories: [{ slug: oceans, title: Oceans }, { slug: borders, title: Borders }]\n',
    });
    const { changedPaths } = await engine.update();
    expect(changedPaths.sort()).toEqual(['sections/science.yaml', 'sections/world.yaml']);
    expect(problemsOf(engine)).toEqual([]);
    expect(answerOf(engine, '/science/borders/one')).toBe('A headline');
    expect(answerOf(engine, '/world/borders/one')).toBe('→ /science/borders/one');
    expect(hrefsOf(engine, { by: 'section', key: 'science' })).toEqual(['/science/borders/one']);
    expect(hrefsOf(engine, { by: 'section', key: 'world' })).toEqual([]);
  });

  it('takes a story away whose category is gone, for it has no address left', async () => {
    const edition = createEdition({ [ONE]: articleText({ categories: 'borders' }) });
    const engine = await edition.open();
    edition.write({ 'sections/world.yaml': 'title: World\ncategories: [{ slug: treaties, title: Treaties }]\n' });
    await engine.update();
    expect(problemsOf(engine)).toEqual([`${ONE}:4:14 error article/unknown-category`]);
    expect(hrefsOf(engine)).toEqual([]);
  });

  it('keeps serving a section, and its stories at their addresses, while its file is broken', async () => {
    const edition = createEdition({ [ONE]: articleText() });
    const engine = await edition.open();
    edition.write({ 'sections/world.yaml': `${SITE_FILES['sections/world.yaml']}colour: red\n` });
    await engine.update();
    expect(problemsOf(engine)).toEqual(['sections/world.yaml:6:1 error section/unknown-key']);
    expect(readSite(engine.read()).sections.map((section) => section.slug)).toEqual(['world', 'science']);
    expect(answerOf(engine, '/world/treaties/one')).toBe('A headline');
    edition.write({ [articlePath('two')]: articleText({ title: 'Two' }) });
    await engine.update();
    expect(answerOf(engine, '/world/treaties/two')).toBe('Two');
  });
});
