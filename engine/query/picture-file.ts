/** A picture of the edition as pages show it: its address, its size, and what was made of it. */

import type { Reader } from '../index/reader.ts';
import { formOrder } from '../pictures/article-orders.ts';
import { isDrawing, nameOf, type PictureOrder, type PictureWords, pictureOrder } from '../pictures/order.ts';
import { FORMATS, type MadeFile, SHAPES } from '../pictures/picture-set.ts';
import type { FoundSet } from '../pictures/picture-shelf.ts';
import { observe } from '../request-scope.ts';
import type { PictureReference } from '../schema/article.ts';
import { tags } from '../tags.ts';
import type { PictureFile, PictureView, Rendition } from './views.ts';

/** A picture by its path, with what is said of it there. Nothing while a photograph is not ready to be shown. */
export function findPictureFile(reader: Reader, path: string, words?: PictureWords): PictureFile | undefined {
  const hash = hashOfPicture(reader)(path);
  return hash === undefined ? undefined : show(reader, pictureOrder({ path, hash }, words));
}

/** The picture that a story opens with, with its words. */
export function findPicture(reader: Reader, reference: PictureReference): PictureView | undefined {
  const hashOf = hashOfPicture(reader);
  const [light, dark] = [formOrder(reference, 'light', hashOf), formOrder(reference, 'dark', hashOf)];
  const file = light && show(reader, light);
  if (file === undefined) return undefined;
  const { alt, caption, credit, copyright } = reference;
  return { ...file, alt, caption, credit, copyright, dark: dark && show(reader, dark) };
}

export function hashOfPicture(reader: Reader): (path: string) => string | undefined {
  return (path) => {
    observe(tags.picture(path), tags.picture(path)); // an address that is shown leads somewhere
    return reader.get('SELECT hash FROM picture WHERE path = ?', path)?.hash as string | undefined;
  };
}

function show(reader: Reader, order: PictureOrder): PictureFile | undefined {
  const found = reader.pictures.find(order);
  const made = found && describeSet(found);
  if (isDrawing(order.path)) return { ...drawingOf(reader, order), ...made };
  const widest = made?.renditions?.jpeg.at(-1);
  return widest && { href: widest.href, width: widest.width, height: widest.height, ...made };
}

/** As it was committed, in its size. */
export function drawingOf(reader: Reader, order: PictureOrder): Pick<PictureFile, 'href' | 'width' | 'height'> {
  const row = reader.get('SELECT width, height FROM picture WHERE path = ?', order.path);
  const [width, height] = [row?.width as number, row?.height as number];
  return { href: `/images/${order.hash}/${encodeURIComponent(nameOf(order))}-${width}.svg`, width, height };
}

function describeSet({ key, set }: FoundSet): Pick<PictureFile, 'renditions' | 'crops' | 'raster' | 'color'> {
  const toRendition = ({ file, width, height, format, size }: MadeFile): Rendition => ({
    href: `/images/${key}/${encodeURIComponent(set.name)}-${file}`,
    width,
    height,
    type: `image/${format}`,
    size,
  });
  const whole = set.files.filter(({ shape }) => shape === undefined);
  const byFormat = Object.fromEntries(FORMATS.map((format) => [format, whole.filter((file) => file.format === format).map(toRendition)]));
  const byShape = Object.fromEntries(SHAPES.map((shape) => [shape, set.files.filter((file) => file.shape === shape).map(toRendition)[0]]));
  const isPhotograph = whole.some(({ format }) => format !== 'jpeg');
  return {
    renditions: isPhotograph ? (byFormat as PictureFile['renditions']) : undefined,
    crops: byShape as PictureFile['crops'],
    raster: byFormat.jpeg?.at(-1),
    color: set.color,
  };
}
