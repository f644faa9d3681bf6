import exifr from 'exifr';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../open.ts';
import { createScope, withRequestScope } from '../request-scope.ts';
import { takePhotograph } from '../testing/photograph.ts';
import { articlePath, articleText, SITE_FILES } from '../testing/sample-files.ts';
import { createEdition, type Files } from '../testing/temporary-edition.ts';
import { readArticle } from './article.ts';
import { readBody } from './body.ts';
import { readPicture } from './picture.ts';
import { findPictureFile } from './picture-file.ts';

const IMAGE = 'image: { src: images/line.svg, alt: A line }';
const PHOTOGRAPH =
  'image: { src: images/hill.jpg, alt: A hill, caption: "The hill <b> & more.", credit: "Photo: 김", copyright: © Kim, focal: [0.9, 0.5] }';
const LINE = SITE_FILES['images/line.svg'] ?? '';
let hill: Uint8Array;

beforeAll(async () => {
  hill = await takePhotograph({ width: 1200, height: 800 });
});

/** Bytes of an address, as a reader gets them. */
function fetchPicture(engine: Engine, href: string | undefined) {
  const [, , hash = '', file = ''] = (href ?? '').split('/');
  return readPicture(engine.read(), hash, file);
}

async function openWith(files: Files, clock = Date.now): Promise<Engine> {
  const engine = await createEdition(files).open({ clock });
  await engine.pictures.settled();
  return engine;
}

const lineOf = (engine: Engine) => findPictureFile(engine.read(), 'images/line.svg')?.href;

describe('a drawing', () => {
  it('is not given out while no public story uses it', async () => {
    const engine = await openWith({
      [articlePath('one')]: articleText({ more: `${IMAGE}\nstatus: draft` }),
      [articlePath('two')]: articleText({ more: IMAGE, published: '2999-01-01T00:00:00Z' }),
    });
    expect(lineOf(engine)).toMatch(/^\/images\/[0-9a-f]{32}\/line-40\.svg$/);
    expect(fetchPicture(engine, lineOf(engine))).toBeUndefined();
    expect(fetchPicture(engine, findPictureFile(engine.read(), 'images/line.svg')?.raster?.href)).toBeUndefined();
  });

  it('is not given out under a hash or a name that is none', async () => {
    const engine = await openWith({ [articlePath('one')]: articleText({ more: IMAGE }) });
    const hash = lineOf(engine)?.split('/')[2] ?? '';
    expect(readPicture(engine.read(), '0'.repeat(32), 'line-40.svg')).toBeUndefined();
    expect(readPicture(engine.read(), '../../site.yaml', 'line-40.svg')).toBeUndefined();
    expect(readPicture(engine.read(), hash, 'other-40.svg')).toBeUndefined();
  });

  it('is not given out when its file has changed since', async () => {
    const edition = createEdition({ [articlePath('one')]: articleText({ more: IMAGE }) });
    const engine = await edition.open();
    edition.write({ 'images/line.svg': LINE.replace('40', '80') });
    expect(fetchPicture(engine, lineOf(engine))).toBeUndefined();
  });

  it('is given out as it is when a public story or a block in one uses it (control)', async () => {
    for (const parts of [{ more: IMAGE }, { body: '![A line](images/line.svg)' }]) {
      const engine = await openWith({ [articlePath('one')]: articleText(parts) });
      const picture = fetchPicture(engine, lineOf(engine));
      expect(picture?.type).toBe('image/svg+xml');
      expect(Buffer.from(picture?.bytes ?? []).toString()).toBe(LINE);
    }
  });

  it('has raster forms for readers that draw none, which say that it was drawn', async () => {
    const engine = await openWith({ [articlePath('one')]: articleText({ more: IMAGE }) });
    const image = readArticle(engine.read(), 'one')?.image;
    expect(image).toMatchObject({ width: 40, height: 30, alt: 'A line', raster: { width: 1600, height: 1200, type: 'image/jpeg' } });
    expect(image?.renditions).toBeUndefined();
    expect(image?.crops).toMatchObject({
      '16:9': { width: 1600, height: 900 },
      '4:3': { width: 1600, height: 1200 },
      '1:1': { width: 1200, height: 1200 },
    });
    const bytes = fetchPicture(engine, image?.crops?.['1:1'].href)?.bytes ?? new Uint8Array();
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 1200, format: 'jpeg' });
    expect(await exifr.parse(bytes, true)).toMatchObject({
      DigitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation',
    });
  });
});

describe('a photograph', () => {
  it('is not shown before it is made, holds no text up, and has its story made anew when it is', async () => {
    const engine = await createEdition({ 'images/hill.jpg': hill, [articlePath('one')]: articleText({ more: PHOTOGRAPH }) }).open();
    const told: string[] = [];
    engine.pictures.onMade((changed) => told.push(...changed));
    const [before, after] = [createScope(), createScope()];
    const read = () => readArticle(engine.read(), 'one');
    expect(withRequestScope(before, read)).toMatchObject({ slug: 'one', image: undefined });
    await engine.pictures.settled();
    expect(withRequestScope(after, read)?.image?.alt).toBe('A hill');
    expect(told.filter((tag) => before.tags.has(tag))).toHaveLength(3); // its picture, its card, and the site's
    expect(told.filter((tag) => after.tags.has(tag))).toEqual([]);
  });

  it('is offered in three formats, at several widths, never wider than it is', async () => {
    const engine = await openWith({ 'images/hill.jpg': hill, [articlePath('one')]: articleText({ more: PHOTOGRAPH }) });
    const image = readArticle(engine.read(), 'one')?.image;
    for (const format of ['avif', 'webp', 'jpeg'] as const) {
      expect(image?.renditions?.[format].map(({ width }) => width)).toEqual([320, 640, 960, 1200]);
      for (const { href, width, height } of image?.renditions?.[format] ?? []) {
        const picture = fetchPicture(engine, href);
        expect(picture?.type).toBe(`image/${format}`);
        const made = await sharp(picture?.bytes).metadata();
        expect([made.width, made.height]).toEqual([width, height]);
        expect(made.format).toBe(format === 'avif' ? 'heif' : format);
      }
    }
    expect(image).toMatchObject({ width: 1200, height: 800, color: expect.stringMatching(/^#[0-9a-f]{6}$/) });
    expect(image?.href).toMatch(/^\/images\/[0-9a-f]{32}\/hill-1200\.jpg$/);
  });

  it('is cut around its subject', async () => {
    const engine = await openWith({ 'images/hill.jpg': hill, [articlePath('one')]: articleText({ more: PHOTOGRAPH }) });
    const square = readArticle(engine.read(), 'one')?.image?.crops?.['1:1'];
    expect(square).toMatchObject({ width: 800, height: 800 });
    const { channels } = await sharp(fetchPicture(engine, square?.href)?.bytes).stats();
    expect((channels[0]?.mean ?? 0) - (channels[2]?.mean ?? 0)).toBeGreaterThan(80); // the red half, and little of the grey one
  });

  it('says what the editor says of it, and nothing of where and with what it was taken', async () => {
    expect(await exifr.parse(Buffer.from(hill), true)).toMatchObject({ Make: 'Camera Works', GPSLatitudeRef: 'N' });
    const engine = await openWith({ 'images/hill.jpg': hill, [articlePath('one')]: articleText({ more: PHOTOGRAPH }) });
    const image = readArticle(engine.read(), 'one')?.image;
    const files = [...Object.values(image?.renditions ?? {}).flat(), ...Object.values(image?.crops ?? {})];
    expect(files).toHaveLength(15);
    for (const { href } of files) {
      const bytes = Buffer.from(fetchPicture(engine, href)?.bytes ?? []);
      const { exif, xmp, iptc } = await sharp(bytes).metadata();
      expect([exif, iptc]).toEqual([undefined, undefined]);
      expect(xmp?.toString()).toContain('The hill &lt;b&gt; &amp; more.');
      for (const trace of ['Camera Works', 'Pocket', 'GPS', '004217', 'Editor 9']) expect(bytes.includes(trace), trace).toBe(false);
    }
    const words = await exifr.parse(Buffer.from(fetchPicture(engine, image?.href)?.bytes ?? []), true);
    expect(words).toMatchObject({ Credit: 'Photo: 김', rights: { value: '© Kim' }, AltTextAccessibility: { value: 'A hill' } });
    expect(Object.keys(words)).not.toContain('latitude');
  });

  it('says so in the text of a story too', async () => {
    const body = '<Figure src="images/hill.jpg" alt="A hill" caption="The hill." credit="Photo: A." />';
    const engine = await openWith({ 'images/hill.jpg': hill, [articlePath('one')]: articleText({ body }) });
    const article = readArticle(engine.read(), 'one');
    const context = article && (await readBody(engine.read(), article))?.context;
    const bytes = Buffer.from(fetchPicture(engine, context?.pictures['images/hill.jpg']?.href)?.bytes ?? []);
    expect(await exifr.parse(bytes, true)).toMatchObject({ Credit: 'Photo: A.', description: { value: 'The hill.' } });
  });

  it('stands upright, whatever its camera says', async () => {
    const bytes = await takePhotograph({ width: 600, height: 300, orientation: 6 });
    const engine = await openWith({ 'images/hill.jpg': bytes, [articlePath('one')]: articleText({ more: PHOTOGRAPH }) });
    expect(readArticle(engine.read(), 'one')?.image).toMatchObject({ width: 300, height: 600 });
  });

  it('never leaves as the file that was committed', async () => {
    const engine = await openWith({ 'images/hill.jpg': hill, [articlePath('one')]: articleText({ more: PHOTOGRAPH }) });
    const hash = engine.read().get("SELECT hash FROM picture WHERE path = 'images/hill.jpg'")?.hash as string;
    expect(readPicture(engine.read(), hash, 'hill-1200.jpg')).toBeUndefined();
  });

  it('is made for a scheduled story, and seen from the moment that it is public', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const engine = await openWith(
      { 'images/hill.jpg': hill, [articlePath('one')]: articleText({ more: PHOTOGRAPH, published: '2026-01-02T00:00:00Z' }) },
      () => now,
    );
    now += 86_400_000;
    const href = readArticle(engine.read(), 'one')?.image?.href;
    expect(fetchPicture(engine, href)).toBeDefined();
    now -= 1;
    expect(fetchPicture(engine, href)).toBeUndefined();
  });
});
