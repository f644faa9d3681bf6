/** Draws the icons that want fixed sizes from `public/icon.svg` into `public/`: run it when the drawing changes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const root = join(import.meta.dirname, '..');
const drawing = readFileSync(join(root, 'public/icon.svg'), 'utf8');

/** The ground under icons that systems cut to shapes of their own. */
const GROUND = '#fbfbf8';

/** Of the width, kept free on each side: what a circle may cut off (W3C manifest §maskable: a fifth). */
const MASKABLE_MARGIN = 0.2;
const TOUCH_MARGIN = 0.12;

/** @param margin share of the width on each side, with a ground under all of it; without one, nothing is under the drawing */
function draw(size: number, margin?: number): Buffer {
  const inner = drawing
    .replace(/<svg[^>]*>/, '')
    .replace('</svg>', '')
    .replace(/<style>.*?<\/style>/s, '');
  const scale = margin === undefined ? 1 : 1 - 2 * margin;
  const offset = (64 * (1 - scale)) / 2;
  const ground = margin === undefined ? '' : `<path fill="${GROUND}" d="M0 0h64v64H0z"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${ground}<g transform="translate(${offset} ${offset}) scale(${scale})">${inner}</g></svg>`;
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

/** One picture in an ICO file, as PNG: a directory of six bytes, an entry of sixteen, the picture. */
function toIco(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // one picture
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // colour planes
  head.writeUInt16LE(32, 12); // bits a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

const FAVICON_SIZE = 96;
const files: Record<string, Buffer> = {
  'favicon.ico': toIco(draw(FAVICON_SIZE), FAVICON_SIZE),
  'apple-touch-icon.png': draw(180, TOUCH_MARGIN),
  'icon-192.png': draw(192),
  'icon-512.png': draw(512, TOUCH_MARGIN),
  'icon-maskable-512.png': draw(512, MASKABLE_MARGIN),
};
for (const [name, bytes] of Object.entries(files)) writeFileSync(join(root, 'public', name), bytes);
