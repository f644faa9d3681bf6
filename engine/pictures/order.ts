/**
 * What is to be made of the edition's pictures. An order is whole: the process that carries it out asks nobody, and
 * whatever changes a byte of what it makes is in the order, and so in its key.
 */
import { createHash } from 'node:crypto';
import type { Accent } from '../schema/section.ts';

/** Raise it when what is made of the same order changes. */
const VERSION = 1;

/** What travels inside the published files. */
export interface PictureWords {
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
  copyright?: string | undefined;
}

/** A file of the edition as it was when the order was given. */
export interface OrderedFile {
  /** Relative to the content folder. */
  path: string;
  /** Hash of its bytes. */
  hash: string;
  /** Where the subject is, as shares of width and height. */
  focal?: readonly [number, number] | undefined;
}

/** Renditions and crops of a photograph, or raster forms of a drawing. */
export interface PictureOrder extends OrderedFile {
  kind: 'picture';
  words: PictureWords;
}

/** The card that stands for a page where it is shared. */
export interface ShareOrder {
  kind: 'share';
  /** The story's slug; empty for the card of the site. */
  slug: string;
  site: string;
  headline: string;
  /** BCP 47 tag of the headline. */
  lang: string;
  section?: { title: string; accent: Accent } | undefined;
  picture?: OrderedFile | undefined;
}

/** What a block of a story draws (a chart, a map), as a raster for readers that draw no SVG. */
export interface BlockOrder {
  kind: 'block';
  shown: ShownBlock;
  /** Stands by itself: colours and faces are named in it. */
  svg: string;
  words: PictureWords;
}

/** What a drawing of a block was drawn from: it is shown as long as that is what readers see. */
export interface ShownBlock {
  slug: string;
  /** Of the story, and of the table if the block draws one. */
  version: string;
  /** Path of the table. */
  table?: string | undefined;
}

export type Order = PictureOrder | ShareOrder | BlockOrder;

export function pictureOrder({ path, hash, focal }: OrderedFile, { alt, caption, credit, copyright }: PictureWords = {}): PictureOrder {
  return { kind: 'picture', path, hash, focal, words: { alt, caption, credit, copyright } };
}

/** Names what an order makes: 128 bits of SHA-256, as the hashes of files are. */
export function keyOf(order: Order): string {
  return createHash('sha256').update(`${VERSION}\n`).update(JSON.stringify(order)).digest('hex').slice(0, 32);
}

/** The last part of the addresses of what is made, before its size: the file's name without its folder and ending. */
export function nameOf(order: Order): string {
  if (order.kind === 'block') return order.shown.slug;
  if (order.kind === 'share') return order.slug === '' ? 'share' : order.slug;
  return /([^/]+)\.[^.]+$/.exec(order.path)?.[1] ?? 'picture';
}

export function isDrawing(path: string): boolean {
  return path.toLowerCase().endsWith('.svg');
}

/** The file that an order needs the bytes of. */
export function sourceOf(order: Order): OrderedFile | undefined {
  if (order.kind === 'block') return undefined;
  return order.kind === 'picture' ? order : order.picture;
}
