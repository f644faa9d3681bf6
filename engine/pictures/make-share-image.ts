/** A page's card → the file that is shown where the page is shared. */
import { Resvg } from '@resvg/resvg-js';
import { imageSize } from 'image-size';
import sharp from 'sharp';
import { cropAround, toPixels } from './crop.ts';
import { drawRegion } from './draw-region.ts';
import { FONTS } from './font-files.ts';
import { type Made, openPhotograph } from './make-photograph.ts';
import { isDrawing, type OrderedFile, type ShareOrder } from './order.ts';
import { fileName } from './picture-set.ts';
import { CARD, CARD_PICTURE, type CardPicture, drawShareCard } from './share-card.ts';
import { writeXmp } from './xmp.ts';

/** Some readers of cards take no more, in bytes. */
const MOST_BYTES = 600_000;

/** Width to height of a drawing on a card: a strip shows its middle, or its subject. */
const WIDEST = 2;

const QUALITIES = [88, 78, 66, 50];

/** @param bytes of the picture on it */
export async function makeShareImage(order: ShareOrder, bytes: Uint8Array | undefined): Promise<Pick<Made, 'files'>> {
  const picture = order.picture && bytes && (await cutPicture(order.picture, bytes));
  const png = new Resvg(drawShareCard(order, picture), { font: FONTS }).render().asPng();
  const isDrawn = order.picture === undefined || isDrawing(order.picture.path);
  const xmp = writeXmp({ alt: order.headline }, isDrawn ? 'digitalCreation' : 'composite');
  const encoding = { format: 'jpeg', ...CARD } as const;
  return { files: [{ ...encoding, file: fileName(encoding), bytes: await compress(png, xmp) }] };
}

async function compress(png: Buffer, xmp: string | undefined): Promise<Buffer> {
  for (const quality of QUALITIES) {
    const picture = sharp(png).flatten().jpeg({ quality, chromaSubsampling: '4:4:4', progressive: true });
    const bytes = await (xmp === undefined ? picture : picture.withXmp(xmp)).toBuffer();
    if (bytes.length < MOST_BYTES) return bytes;
  }
  throw new Error(`The card is over ${MOST_BYTES} bytes at every quality.`);
}

/** A photograph fills its place; of a drawing nothing is cut, so that no label is, but where it is a strip. */
async function cutPicture({ path, focal }: OrderedFile, bytes: Uint8Array): Promise<CardPicture> {
  const tallest = CARD_PICTURE.width / CARD_PICTURE.height;
  if (isDrawing(path)) {
    const { width, height } = imageSize(bytes);
    const size = { width, height };
    const ratio = Math.min(Math.max(width / height, tallest), WIDEST);
    return drawRegion(new TextDecoder().decode(bytes), size, cropAround(size, ratio, focal), CARD_PICTURE.width);
  }
  const { size, open } = await openPhotograph(bytes);
  const { width, height } = CARD_PICTURE;
  const png = await open()
    .extract(toPixels(cropAround(size, tallest, focal)))
    .resize({ width, height, fit: 'fill' })
    .png()
    .toBuffer();
  return { png, height };
}
