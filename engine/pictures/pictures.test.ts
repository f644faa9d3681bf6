import { readdirSync, statSync, utimesSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkEdition } from '../check.ts';
import { readArticle } from '../query/article.ts';
import { readPicture } from '../query/picture.ts';
import { listProblems } from '../query/problems.ts';
import { readSite } from '../query/site.ts';
import { createScope, withRequestScope } from '../request-scope.ts';
import { takePhotograph } from '../testing/photograph.ts';
import { ARTICLE_LINES, articlePath, articleText } from '../testing/sample-files.ts';
import { blocks, createEdition, type TemporaryEdition } from '../testing/temporary-edition.ts';

const IMAGE = 'image: { src: images/hill.jpg, alt: A hill }';
const STORY = { [articlePath('one')]: articleText({ more: IMAGE }) };
let hill: Uint8Array;

beforeAll(async () => {
  hill = await takePhotograph({ width: 400, height: 300 });
});

const setsOf = ({ dataDir }: TemporaryEdition) => readdirSync(join(dataDir, 'pictures')).sort();

describe('what is made of pictures', () => {
  it('is made once: a second start finds it', async () => {
    const edition = createEdition({ 'images/hill.jpg': hill, ...STORY });
    const first = await edition.open();
    await first.pictures.settled();
    await first.close();
    const made = setsOf(edition);
    expect(made).toHaveLength(3); // the photograph, the card of the story, and that of the site
    const stamps = made.map((set) => statSync(join(edition.dataDir, 'pictures', set)).mtimeMs);

    const second = await edition.open();
    expect(readArticle(second.read(), 'one')?.image?.href).toMatch(/hill-400\.jpg$/);
    await second.pictures.settled();
    expect(setsOf(edition).map((set) => statSync(join(edition.dataDir, 'pictures', set)).mtimeMs)).toEqual(stamps);
  });

  it('is there whole or not at all: what a killed process left is no picture, and is swept in time', async () => {
    const edition = createEdition({ 'images/hill.jpg': hill, ...STORY });
    const [recent, old] = ['.unfinished-1-a', '.unfinished-2-b'].map((name) => join(edition.dataDir, 'pictures', name));
    for (const folder of [recent ?? '', old ?? '']) await mkdir(folder, { recursive: true });
    utimesSync(old ?? '', 1, 1);
    const engine = await edition.open();
    await engine.pictures.settled();
    expect(setsOf(edition).filter((name) => name.startsWith('.'))).toEqual(['.unfinished-1-a']);
    expect(readArticle(engine.read(), 'one')?.image).toBeDefined();
  });

  it('keeps being shown while its new words are written into it', async () => {
    const edition = createEdition({ 'images/hill.jpg': hill, ...STORY });
    const engine = await edition.open();
    await engine.pictures.settled();
    const before = readArticle(engine.read(), 'one')?.image?.href;
    edition.write({ [articlePath('one')]: articleText({ more: IMAGE.replace('A hill', 'A hill at dusk') }) });
    await engine.update();
    expect(readArticle(engine.read(), 'one')?.image).toMatchObject({ alt: 'A hill at dusk', href: before });
    await engine.pictures.settled();
    expect(readArticle(engine.read(), 'one')?.image?.href).not.toBe(before);
  });

  it('goes when its file does, and comes anew with another', async () => {
    const edition = createEdition({ 'images/hill.jpg': hill, ...STORY });
    const engine = await edition.open();
    await engine.pictures.settled();
    const before = readArticle(engine.read(), 'one')?.image?.href ?? '';
    edition.write({ 'images/hill.jpg': await takePhotograph({ width: 500, height: 300 }) });
    await engine.update();
    const [, , hash = '', file = ''] = before.split('/');
    expect(readPicture(engine.read(), hash, file)).toBeUndefined();
    readArticle(engine.read(), 'one');
    await engine.pictures.settled();
    expect(readArticle(engine.read(), 'one')?.image).toMatchObject({ width: 500, height: 300 });
  });

  it('stays with the last good version of a story that was broken since', async () => {
    const edition = createEdition({ 'images/hill.jpg': hill, ...STORY });
    const engine = await edition.open();
    await engine.pictures.settled();
    edition.write({ [articlePath('one')]: '---\n{' });
    await engine.update();
    const [, , hash = '', file = ''] = readArticle(engine.read(), 'one')?.image?.href.split('/') ?? [];
    expect(readPicture(engine.read(), hash, file)).toBeDefined();
  });
});

describe('the card of a story', () => {
  it('is offered once it is made, and fetched while it is what the story says', async () => {
    const edition = createEdition({ [articlePath('one')]: articleText() });
    const engine = await edition.open();
    const told: string[] = [];
    engine.pictures.onMade((changed) => told.push(...changed));
    await engine.pictures.settled();
    expect(told).toHaveLength(2);
    const card = readArticle(engine.read(), 'one')?.shareImage;
    expect(card).toMatchObject({ width: 1200, height: 630, type: 'image/jpeg', href: expect.stringMatching(/\/one-1200\.jpg$/) });
    const [, , hash = '', file = ''] = card?.href.split('/') ?? [];
    expect(readPicture(engine.read(), hash, file)?.type).toBe('image/jpeg');

    edition.write({ [articlePath('one')]: articleText({ title: 'What is right' }) });
    await engine.update();
    expect(readPicture(engine.read(), hash, file)).toBeUndefined();
  });

  it('is made at once when the story was just published, whatever else is waited for', async () => {
    const edition = createEdition({ [articlePath('one')]: articleText() });
    const engine = await edition.open();
    const readerOf = (slug: string) => () => readArticle(engine.read(), slug);
    const [one, two] = [createScope(), createScope()];
    withRequestScope(one, readerOf('one'));
    edition.write({ [articlePath('two')]: articleText({ title: 'What came after' }) });
    await engine.update();
    withRequestScope(two, readerOf('two'));
    const told: string[] = [];
    engine.pictures.onMade((changed) => told.push(...changed));
    await engine.pictures.settled();
    const whose = told.map((tag) => [one, two].map(({ tags }) => tags.has(tag)));
    expect(whose).toEqual([
      [true, true], // the site's
      [false, true],
      [true, false],
    ]);
  });

  it('waits for a calm machine, and is told of when it is made', async () => {
    const engine = await createEdition({ [articlePath('one')]: articleText() }).open();
    const { promise: calm, resolve: rest } = Promise.withResolvers<void>();
    engine.pictures.start(() => calm);
    await new Promise((done) => setTimeout(done, 500));
    expect(readArticle(engine.read(), 'one')?.shareImage).toBeUndefined();
    rest();
    await engine.pictures.settled();
    expect(readArticle(engine.read(), 'one')?.shareImage).toBeDefined();
  });

  it('is told of by who was about to make it, when another process that shares the folder has', async () => {
    const edition = createEdition({ [articlePath('one')]: articleText() });
    const engine = await edition.open();
    const scope = createScope();
    expect(withRequestScope(scope, () => readArticle(engine.read(), 'one'))?.shareImage).toBeUndefined();
    const other = await edition.open();
    await other.pictures.settled();
    const told: string[] = [];
    engine.pictures.onMade((changed) => told.push(...changed));
    await engine.pictures.settled();
    expect(told.some((tag) => scope.tags.has(tag))).toBe(true);
    expect(readArticle(engine.read(), 'one')?.shareImage).toBeDefined();
  });

  it('of a scheduled or withdrawn story is not to be had', async () => {
    let now = Date.parse('2026-02-01T00:00:00Z');
    const edition = createEdition({ [articlePath('one')]: articleText({ published: '2026-01-05T09:00:00Z' }) });
    const engine = await edition.open({ clock: () => now });
    await engine.pictures.settled();
    const [, , hash = '', file = ''] = readArticle(engine.read(), 'one')?.shareImage?.href.split('/') ?? [];
    expect(readPicture(engine.read(), hash, file)).toBeDefined();
    now = Date.parse('2026-01-01T00:00:00Z');
    expect(readPicture(engine.read(), hash, file)).toBeUndefined();
    now = Date.parse('2026-02-01T00:00:00Z');
    edition.write({ [articlePath('one')]: articleText({ more: 'withdrawn: { at: 2026-01-06T00:00:00Z, reason: It was wrong. }' }) });
    await engine.update();
    expect(readPicture(engine.read(), hash, file)).toBeUndefined();
  });

  it('stands for every other page with the name of the site', async () => {
    const engine = await createEdition().open();
    await engine.pictures.settled();
    const [, , hash = '', file = ''] = readSite(engine.read()).shareImage?.href.split('/') ?? [];
    expect(file).toBe('share-1200.jpg');
    expect(readPicture(engine.read(), hash, file)).toBeDefined();
  });
});

describe('a picture that is none', () => {
  const LINE = `${ARTICLE_LINES + 1}:15`;

  it.each([
    ['is text', Buffer.from('No picture.'), 'picture/unreadable'],
    [
      'is a drawing under another ending',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'),
      'picture/unreadable',
    ],
    [
      'is a format that nobody publishes',
      Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
      'picture/unreadable',
    ],
    ['is empty', Buffer.alloc(0), 'picture/unreadable'],
  ])('because it %s is a problem where it is named', async (_, bytes, code) => {
    const engine = await createEdition({ 'images/hill.jpg': bytes, ...STORY }).open();
    const problems = listProblems(engine.read(), engine.pictures.failures);
    expect(problems.map((problem) => `${problem.path}:${problem.line}:${problem.column} ${problem.code}`)).toEqual([
      `${articlePath('one')}:${LINE} article/unknown-picture`,
      `images/hill.jpg:1:1 ${code}`,
    ]);
    expect(problems[0]?.message).toContain('“images/hill.jpg” cannot be shown. This is not a picture');
  });

  it('because it is over 50 megapixels is a problem, and is never decoded', async () => {
    const huge = await sharp({ create: { width: 8_000, height: 6_251, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const engine = await createEdition({ 'images/hill.jpg': huge, ...STORY }).open();
    expect(listProblems(engine.read(), engine.pictures.failures).map(({ code }) => code)).toEqual([
      'article/unknown-picture',
      'picture/too-large',
    ]);
  });

  it('because it is cut off holds no text up, and is a problem once somebody has looked at its pixels', async () => {
    const cut = (await takePhotograph({ width: 900, height: 600 })).subarray(0, 2_000);
    const edition = createEdition({ 'images/hill.jpg': cut, ...STORY });
    const expected = [`${articlePath('one')}:${LINE} article/broken-picture`, 'images/hill.jpg:1:1 picture/broken'];
    const spelled = (problems: ReturnType<typeof listProblems>) =>
      problems.map(({ path, line, column, code }) => `${path}:${line}:${column} ${code}`);
    const { problems } = await checkEdition({ contentDir: edition.folder, blocks, compiledPages: edition.compiledPages });
    expect(spelled(problems)).toEqual(expected);

    const engine = await edition.open();
    expect(readArticle(engine.read(), 'one')).toMatchObject({ slug: 'one', image: undefined });
    await engine.pictures.settled();
    expect(spelled(listProblems(engine.read(), engine.pictures.failures))).toEqual(expected);
  });
});
