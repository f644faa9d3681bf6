/** What a block draws → its raster form, with words in the faces that come with the site. */
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { FONTS } from './font-files.ts';
import { encode, type Made } from './make-photograph.ts';
import type { BlockOrder } from './order.ts';
import { BLOCK_DENSITY } from './picture-set.ts';
import { writeXmp } from './xmp.ts';

export async function makeBlock({ svg, words }: BlockOrder): Promise<Pick<Made, 'files'>> {
  const drawn = new Resvg(svg, { font: FONTS, fitTo: { mode: 'zoom', value: BLOCK_DENSITY } }).render();
  const { width, height } = drawn;
  return { files: [await encode(sharp(drawn.asPng()), { format: 'png', width, height }, writeXmp(words, 'digitalCreation'))] };
}
