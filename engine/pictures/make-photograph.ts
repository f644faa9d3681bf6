/** A photograph → what is published of it. The original never is: it may say where and with what it was taken. */
import sharp, { type Sharp } from 'sharp';
import { cropAround, type Size, toPixels } from './crop.ts';
import type { PictureOrder } from './order.ts';
import { type EncodedFile, FORMATS, fileName, SHAPES } from './picture-set.ts';
import { writeXmp } from './xmp.ts';

/** In pixels; a picture is never made wider than it is. */
const WIDTHS = [320, 640, 960, 1280, 1600];
export const LARGEST = 1600;

/** A picture of more pixels than this is refused. */
export const MOST_PIXELS = 50_000_000;

export interface Made {
  color: string;
  files: EncodedFile[];
}

export async function makePhotograph({ focal, words }: PictureOrder, bytes: Uint8Array): Promise<Made> {
  const upright = await openPhotograph(bytes);
  const size = upright.size;
  const xmp = writeXmp(words);
  const files: EncodedFile[] = [];
  for (const width of widthsOf(size.width)) {
    const resized = await upright.open().resize({ width }).raw().toBuffer({ resolveWithObject: true });
    for (const format of FORMATS)
      files.push(await encode(sharp(resized.data, { raw: resized.info }), { format, width, height: resized.info.height }, xmp));
  }
  for (const shape of SHAPES) {
    const region = toPixels(cropAround(size, ratioOf(shape), focal));
    const width = Math.min(region.width, LARGEST);
    const target = { width, height: Math.max(1, Math.round(width / ratioOf(shape))) };
    files.push(
      await encode(
        upright
          .open()
          .extract(region)
          .resize({ ...target, fit: 'fill' }),
        { format: 'jpeg', shape, ...target },
        xmp,
      ),
    );
  }
  return { color: await averageColor(upright.open()), files };
}

/** Turned as the camera says, in sRGB, on white where it lets through; rejects what is no whole picture. */
export async function openPhotograph(bytes: Uint8Array): Promise<{ size: Size; open(): Sharp }> {
  const open = () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).autoOrient().flatten({ background: '#fff' });
  const { autoOrient } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).metadata();
  return { size: { width: autoOrient.width, height: autoOrient.height }, open };
}

function widthsOf(width: number): number[] {
  return [...WIDTHS.filter((candidate) => candidate < width), Math.min(width, LARGEST)].filter(
    (candidate, place, all) => all.indexOf(candidate) === place,
  );
}

export function ratioOf(shape: (typeof SHAPES)[number]): number {
  const [width = 1, height = 1] = shape.split(':').map(Number);
  return width / height;
}

type Encoding = Pick<EncodedFile, 'format' | 'shape' | 'width' | 'height'>;

/** Nothing of the original's own metadata goes along; what we write ourselves does. */
export async function encode(picture: Sharp, encoding: Encoding, xmp: string | undefined): Promise<EncodedFile> {
  const said = xmp === undefined ? picture : picture.withXmp(xmp);
  return { ...encoding, file: fileName(encoding), bytes: await ENCODERS[encoding.format](said).toBuffer() };
}

const ENCODERS: Record<EncodedFile['format'], (picture: Sharp) => Sharp> = {
  avif: (picture) => picture.avif({ quality: 52, effort: 2 }),
  webp: (picture) => picture.webp({ quality: 76 }),
  jpeg: (picture) => picture.jpeg({ quality: 78, progressive: true }),
  png: (picture) => picture.png({ compressionLevel: 9 }),
};

export async function averageColor(picture: Sharp): Promise<string> {
  const pixel = await picture.resize(1, 1, { fit: 'fill' }).removeAlpha().toColourspace('srgb').raw().toBuffer();
  return `#${pixel.subarray(0, 3).toString('hex')}`;
}
