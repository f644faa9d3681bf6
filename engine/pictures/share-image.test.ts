import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import exifr from 'exifr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { takePhotograph } from '../testing/photograph.ts';
import { temporaryFolder } from '../testing/temporary-edition.ts';
import { ACCENT_COLORS, LIGHT_COLORS } from './light-colors.ts';
import { makeShareImage } from './make-share-image.ts';
import { headlineFace, measureText } from './measure-text.ts';
import { keyOf, type ShareOrder } from './order.ts';
import { PictureStore } from './picture-store.ts';
import { drawShareCard } from './share-card.ts';

const HEADLINE =
  'A ship climbs twenty-six metres of locks to cross the isthmus, and comes down as many on the other side, with water of a lake that rain must fill again before the dry season ends it';
const order = (more: Partial<ShareOrder> = {}): ShareOrder => ({
  kind: 'share',
  slug: 'one',
  site: 'The Test',
  headline: 'The 38th parallel is not the border',
  lang: 'en',
  section: { title: 'World', accent: 'blue' },
  ...more,
});
const photograph = { path: 'images/hill.jpg', hash: '1' };

async function makeCard(given: ShareOrder, bytes?: Uint8Array): Promise<Buffer> {
  return Buffer.from((await makeShareImage(given, bytes)).files[0]?.bytes ?? []);
}

/** Lines of the headline, with their size and where they end. */
function headlineIn(svg: string) {
  return [...svg.matchAll(/<text x="64" y="([\d.]+)" font-family="([^"]+)"[^>]*font-size="(\d+)" fill="#131a21">([^<]*)/g)].map((match) => {
    const [, y, family, size, words] = match;
    const text = (words ?? '').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
    return { y: Number(y), family, size: Number(size), text };
  });
}

describe('the card of a page', () => {
  it('measures 1200 by 630 and stays under 600 kB, even with a picture full of noise', async () => {
    const noise = await sharp({
      create: { width: 1500, height: 1000, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 90 } },
    })
      .png()
      .toBuffer();
    const card = await makeCard(order({ picture: photograph }), noise);
    expect(await sharp(card).metadata()).toMatchObject({ width: 1200, height: 630, format: 'jpeg' });
    expect(card.length).toBeLessThan(600_000);
  });

  it.each([
    ['beside a picture', { png: Buffer.alloc(0), height: 413 }, 580 - 20],
    ['alone', undefined, 960 - 20],
  ])('holds a headline of 180 characters whole, %s', (_, picture, end) => {
    expect(HEADLINE.length).toBeGreaterThanOrEqual(175);
    const lines = headlineIn(drawShareCard(order({ headline: HEADLINE }), picture));
    expect(lines.map(({ text }) => text).join(' ')).toBe(HEADLINE);
    for (const { text, size, y } of lines) {
      expect(64 + measureText(text, 'serif', size)).toBeLessThan(end);
      expect(y).toBeLessThan(500);
    }
  });

  it('is well-formed whatever the headline holds', async () => {
    const hostile = 'A </text><script> & "B" <!-- é ]]> \u0000\ud800';
    expect(
      headlineIn(drawShareCard(order({ headline: hostile }), undefined))
        .map(({ text }) => text)
        .join(' '),
    ).toContain('</text><script> & "B" <!-- é ]]>');
    await expect(makeCard(order({ headline: hostile }))).resolves.toBeDefined();
  });

  it('sets Korean in a face that has every letter of it', async () => {
    const headline = '한글은 스물여덟 자였다';
    expect(headlineFace(headline)).toBe('bold');
    expect(headlineFace('Señor Müller’s “word” – Łódź')).toBe('serif');
    const lines = headlineIn(drawShareCard(order({ headline, lang: 'ko' }), undefined));
    expect(lines.map(({ family }) => family)).toContain('Noto Sans KR');
    const [one, other] = await Promise.all(['한글한글', '가나가나'].map((text) => makeCard(order({ headline: text }))));
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(false);
  });

  it('has the same bytes in another process, that knows no fonts of the machine', async () => {
    const folder = temporaryFolder();
    const picture = await takePhotograph();
    const key = keyOf(order({ picture: photograph }));
    const child = fork(new URL('./picture-process.ts', import.meta.url), {
      serialization: 'advanced',
      execArgv: [],
      env: { NODE_ENV: 'test', FONTCONFIG_FILE: '/dev/null', HOME: folder },
    });
    child.send({ key, order: order({ picture: photograph }), bytes: picture, folder });
    expect(await once(child, 'message')).toEqual(['done', undefined]);
    child.kill();
    const store = new PictureStore(folder);
    const file = store.find(key)?.files[0];
    expect(file && store.read(key, file)?.equals(await makeCard(order({ picture: photograph }), picture))).toBe(true);
  });

  it('says in itself what it is, and nothing of the picture that it shows', async () => {
    const words = await exifr.parse(await makeCard(order({ picture: photograph }), await takePhotograph()), true);
    expect(words).toMatchObject({ DigitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/composite' });
    expect(words).not.toHaveProperty('Make');
    expect(words).not.toHaveProperty('GPSLatitude');
    expect(await exifr.parse(await makeCard(order()), true)).toMatchObject({
      DigitalSourceType: expect.stringMatching(/digitalCreation$/),
    });
  });

  it('is another under another name when its headline, section, site or picture is', () => {
    const others = [
      { headline: 'Another' },
      { section: { title: 'World', accent: 'teal' as const } },
      { site: 'Other' },
      { picture: photograph },
    ];
    expect(new Set([order(), ...others.map((more) => order(more))].map(keyOf)).size).toBe(5);
  });

  it('has the colours of the theme', () => {
    const theme = readFileSync(join(import.meta.dirname, '../../app/styles/theme.css'), 'utf8');
    const light = theme.slice(0, theme.indexOf('prefers-color-scheme: dark'));
    for (const [name, value] of Object.entries({ ...ACCENT_COLORS, ...LIGHT_COLORS }))
      expect(light, name).toContain(`--color-${name}: ${value};`);
  });
});
