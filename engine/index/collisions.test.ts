/** Names that two files answer to. */
import { describe, expect, it } from 'vitest';
import { answerOf, hrefsOf, problemsOf } from '../testing/ask.ts';
import { articleText } from '../testing/sample-files.ts';
import { createEdition } from '../testing/temporary-edition.ts';

const EARLY = 'articles/2026/01/one.mdx';
const LATE = 'articles/2026/02/one.mdx';
const TWO = 'articles/2026/02/two.mdx';

describe('two articles of one slug', () => {
  it('are one story: the first by path, and an error at the other', async () => {
    const engine = await createEdition({ [EARLY]: articleText({ title: 'Early' }), [LATE]: articleText({ title: 'Late' }) }).open();
    expect(problemsOf(engine)).toEqual([`${LATE}:1:1 error article/duplicate-slug`]);
    expect(answerOf(engine, '/world/treaties/one')).toBe('Early');
  });

  it('are one story also when the first by path comes later', async () => {
    const edition = createEdition({ [LATE]: articleText({ title: 'Late' }) });
    const engine = await edition.open();
    edition.write({ [EARLY]: articleText({ title: 'Early' }) });
    await engine.update();
    expect(problemsOf(engine)).toEqual([`${LATE}:1:1 error article/duplicate-slug`]);
    expect(answerOf(engine, '/world/treaties/one')).toMatch(/^(?:Early|Late)$/);
    expect(hrefsOf(engine)).toEqual(['/world/treaties/one']);
  });

  it('are the other story when the first is deleted', async () => {
    const edition = createEdition({ [EARLY]: articleText({ title: 'Early' }), [LATE]: articleText({ title: 'Late' }) });
    const engine = await edition.open();
    edition.write({ [EARLY]: undefined });
    await engine.update();
    expect(problemsOf(engine)).toEqual([]);
    expect(answerOf(engine, '/world/treaties/one')).toBe('Late');
  });

  it('are one story when the slug is that of one which was broken all along', async () => {
    const edition = createEdition({ [LATE]: articleText({ title: 'Late' }) });
    const engine = await edition.open();
    edition.write({ [EARLY]: articleText({ body: '<b>' }) });
    await engine.update();
    expect(answerOf(engine, '/world/treaties/one')).toBe('Late');
  });
});

describe('an alias', () => {
  it('is refused when it is the slug of another article', async () => {
    const engine = await createEdition({ [EARLY]: articleText(), [TWO]: articleText({ more: 'aliases: [one]' }) }).open();
    expect(problemsOf(engine)).toEqual([`${TWO}:8:11 error article/alias-collision`]);
  });

  it('is refused in both articles that claim it', async () => {
    const more = 'aliases: [/Old/Path]';
    const engine = await createEdition({ [EARLY]: articleText({ more }), [TWO]: articleText({ more: more.toLowerCase() }) }).open();
    expect(problemsOf(engine)).toEqual([`${EARLY}:8:11 error article/alias-collision`, `${TWO}:8:11 error article/alias-collision`]);
  });

  it('is accepted when one of the two gives it up', async () => {
    const more = 'aliases: [old]';
    const edition = createEdition({ [EARLY]: articleText({ more }), [TWO]: articleText({ more }) });
    const engine = await edition.open();
    edition.write({ [TWO]: articleText() });
    await engine.update();
    expect(problemsOf(engine)).toEqual([]);
    expect(answerOf(engine, '/world/treaties/old')).toBe('→ /world/treaties/one');
  });

  it('leads on from where its article is (control)', async () => {
    const engine = await createEdition({ [EARLY]: articleText({ more: 'aliases: [old, /News/2009/Old-Story]' }) }).open();
    expect(problemsOf(engine)).toEqual([]);
    expect(answerOf(engine, '/world/treaties/old')).toBe('→ /world/treaties/one');
    expect(answerOf(engine, '/news/2009/old-story')).toBe('→ /world/treaties/one');
  });
});

describe('categories', () => {
  const section = (title: string, ...slugs: string[]) =>
    `title: ${title}\ncategories:\n${slugs.map((slug) => `  - { slug: ${slug}, title: ${slug} }\n`).join('')}`;

  it('are refused in the second section that has them', async () => {
    const engine = await createEdition({ 'sections/zoo.yaml': section('Zoo', 'animals', 'oceans') }).open();
    expect(problemsOf(engine)).toEqual(['sections/zoo.yaml:1:1 error section/duplicate-category']);
  });

  it('are refused when one section has them twice, at the second', async () => {
    const engine = await createEdition({ 'sections/zoo.yaml': section('Zoo', 'animals', 'animals') }).open();
    expect(problemsOf(engine)).toEqual(['sections/zoo.yaml:4:13 error section/invalid-value']);
  });

  it('stay with the section that had them', async () => {
    const edition = createEdition({ [EARLY]: articleText({ categories: 'oceans' }) });
    const engine = await edition.open();
    edition.write({ 'sections/zoo.yaml': section('Zoo', 'animals', 'oceans') });
    await engine.update();
    expect(answerOf(engine, '/science/oceans/one')).toBe('A headline');
  });
});
