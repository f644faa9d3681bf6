/**
 * The process that makes pictures. It decodes what people send in, so it is apart from the one that serves: what goes
 * wrong here, and the memory it takes, end with it.
 */
import { setPriority } from 'node:os';
import sharp from 'sharp';
import { makeBlock } from './make-block.ts';
import { makeDrawing } from './make-drawing.ts';
import { type Made, makePhotograph, openPhotograph } from './make-photograph.ts';
import { makeShareImage } from './make-share-image.ts';
import { isDrawing, nameOf, type Order } from './order.ts';
import type { PictureSet } from './picture-set.ts';
import { PictureStore } from './picture-store.ts';

export type PictureRequest = { key: string; order: Order; bytes?: Uint8Array | undefined; folder: string } | { inspect: Uint8Array };
export type PictureAnswer = 'done' | { failure: string };

/** Readers come first: where the machine is busy, this gets a third of what they get (`nice`). */
const PRIORITY = 5;

setPriority(PRIORITY);
sharp.concurrency(1);
sharp.cache(false);

process.on('disconnect', () => process.exit(0));
process.on('message', async (request: PictureRequest) => {
  let answer: PictureAnswer = 'done';
  try {
    if ('inspect' in request) await inspect(request.inspect);
    else await make(request);
  } catch (error) {
    answer = { failure: error instanceof Error ? error.message : String(error) };
  }
  process.send?.(answer);
  globalThis.gc?.(); // pixels are not of the heap that would make the engine look for them
});

async function make({ key, order, bytes, folder }: Extract<PictureRequest, { key: string }>): Promise<void> {
  const { files, color } = await carryOut(order, bytes);
  const described = files.map(({ bytes, ...file }) => ({ ...file, size: bytes.byteLength }));
  const set: PictureSet = { name: nameOf(order), of: ownerOf(order), color, files: described };
  new PictureStore(folder).write(key, set, files);
}

async function carryOut(order: Order, bytes: Uint8Array | undefined): Promise<Pick<Made, 'files'> & Partial<Made>> {
  if (order.kind === 'block') return makeBlock(order);
  if (order.kind === 'share') return makeShareImage(order, bytes);
  if (bytes === undefined) throw new TypeError(`The bytes of ${order.path} were not sent along.`);
  return isDrawing(order.path) ? makeDrawing(order, bytes) : makePhotograph(order, bytes);
}

function ownerOf(order: Order): PictureSet['of'] {
  if (order.kind === 'block') return order.shown;
  return order.kind === 'picture' ? { path: order.path, hash: order.hash } : { slug: order.slug };
}

/** Decodes every pixel: a file that is cut off has a sound beginning. */
async function inspect(bytes: Uint8Array): Promise<void> {
  await (await openPhotograph(bytes)).open().stats();
}
