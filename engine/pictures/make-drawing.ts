/** A drawing → its raster forms, for readers that draw no SVG. Its light form; the drawing itself is published as it is. */
import { imageSize } from 'image-size';
import sharp from 'sharp';
import { cropAround } from './crop.ts';
import { drawRegion } from './draw-region.ts';
import { averageColor, encode, LARGEST, type Made, ratioOf } from './make-photograph.ts';
import type { PictureOrder } from './order.ts';
import { type EncodedFile, SHAPES } from './picture-set.ts';
import { writeXmp } from './xmp.ts';

/** How wide the square form is; the others are as wide as a photograph at its widest: lines lose nothing. */
const SQUARE = 1200;

export async function makeDrawing({ focal, words }: PictureOrder, bytes: Uint8Array): Promise<Made> {
  const svg = new TextDecoder().decode(bytes);
  const { width, height } = imageSize(bytes);
  const size = { width, height };
  const xmp = writeXmp(words, 'digitalCreation');
  const whole = drawRegion(svg, size, { left: 0, top: 0, ...size }, LARGEST);
  const files: EncodedFile[] = [await encode(onWhite(whole.png), { format: 'jpeg', width: whole.width, height: whole.height }, xmp)];
  for (const shape of SHAPES) {
    const region = cropAround(size, ratioOf(shape), focal);
    const cut = drawRegion(svg, size, region, shape === '1:1' ? SQUARE : LARGEST);
    files.push(await encode(onWhite(cut.png), { format: 'jpeg', shape, width: cut.width, height: cut.height }, xmp));
  }
  return { color: await averageColor(onWhite(whole.png)), files };
}

function onWhite(png: Buffer) {
  return sharp(png).flatten({ background: '#fff' });
}
