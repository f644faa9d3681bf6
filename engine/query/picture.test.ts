import { describe, expect, it } from 'vitest';
import type { Engine } from '../open.ts';
import { articlePath, articleText, SITE_FILES } from '../testing/sample-files.ts';
import { createEdition } from '../testing/temporary-edition.ts';
import { readArticle } from './article.ts';
import { findPictureFile } from './cards.ts';
import { readPicture } from './picture.ts';

const IMAGE = 'image: { src: images/line.svg, alt: A line }';
const LINE = SITE_FILES['images/line.svg'] ?? '';
const hashIn = (engine: Engine) =>
  /^\/images\/([0-9a-f]+)\//.exec(findPictureFile(engine.read(), 'images/line.svg')?.href ?? '')?.[1] ?? '';

describe('a picture', () => {
  it('is not given out while no public story uses it', async () => {
    const engine = await createEdition({
      [articlePath('one')]: articleText({ more: `${IMAGE}\nstatus: draft` }),
      [articlePath('two')]: articleText({ more: IMAGE, published: '2999-01-01T00:00:00Z' }),
    }).open();
    expect(hashIn(engine)).toMatch(/^[0-9a-f]{32}$/);
    expect(readPicture(engine.read(), hashIn(engine))).toBeUndefined();
  });

  it('is not given out under a hash that is none', async () => {
    const engine = await createEdition({ [articlePath('one')]: articleText({ more: IMAGE }) }).open();
    expect(readPicture(engine.read(), '0'.repeat(32))).toBeUndefined();
    expect(readPicture(engine.read(), '../../site.yaml')).toBeUndefined();
  });

  it('is not given out when its file has changed since', async () => {
    const edition = createEdition({ [articlePath('one')]: articleText({ more: IMAGE }) });
    const engine = await edition.open();
    edition.write({ 'images/line.svg': LINE.replace('40', '80') });
    expect(readPicture(engine.read(), hashIn(engine))).toBeUndefined();
  });

  it('is given out with its bytes and type when a public story or a block in one uses it (control)', async () => {
    for (const parts of [{ more: IMAGE }, { body: '![A line](images/line.svg)' }]) {
      const engine = await createEdition({ [articlePath('one')]: articleText(parts) }).open();
      const picture = readPicture(engine.read(), hashIn(engine));
      expect(picture?.type).toBe('image/svg+xml');
      expect(Buffer.from(picture?.bytes ?? []).toString()).toBe(LINE);
    }
  });

  it('has the address of its name, its real width and its bytes', async () => {
    const engine = await createEdition({ [articlePath('one')]: articleText({ more: IMAGE }) }).open();
    expect(readArticle(engine.read(), 'one')?.image).toMatchObject({
      width: 40,
      height: 30,
      alt: 'A line',
      href: `/images/${hashIn(engine)}/line-40.svg`,
    });
  });

  it('that cannot be read is an error at its file', async () => {
    const engine = await createEdition({ 'images/line.svg': 'No picture.', [articlePath('one')]: articleText({ more: IMAGE }) }).open();
    const problems = engine
      .read()
      .all('SELECT path, code FROM problem ORDER BY path')
      .map((row) => `${row.path} ${row.code}`);
    expect(problems).toEqual([`${articlePath('one')} article/unknown-picture`, 'images/line.svg picture/unreadable']);
  });
});
