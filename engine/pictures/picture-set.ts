/** What was made of one order: files in a folder of their own, and what is known of them. */

import type { ShownBlock } from './order.ts';

/** Of photographs. */
export const FORMATS = ['avif', 'webp', 'jpeg'] as const;
export const SHAPES = ['16:9', '4:3', '1:1'] as const;

export interface MadeFile {
  /** Name in the folder of the set, and the end of its address: `1600.avif`, `16x9-1600.jpg`, `1024.png`. */
  file: string;
  width: number;
  height: number;
  format: (typeof FORMATS)[number] | 'png';
  /** In bytes; sets that were kept before it was written have none. */
  size?: number | undefined;
  /** The whole picture when absent. */
  shape?: (typeof SHAPES)[number] | undefined;
}

export interface PictureSet {
  /** The start of its files' names in addresses. */
  name: string;
  /** Whose picture it is: a path of the edition, a block of a story, or the slug of a shared story (empty for the site's own card). */
  of: { path: string; hash: string } | ShownBlock | { slug: string };
  /** `#rrggbb`. */
  color?: string | undefined;
  files: MadeFile[];
}

/** Pixels of a block's picture to one at which it is shown: letters stay sharp on dense screens. */
export const BLOCK_DENSITY = 2;

/** An encoded file before it is written. */
export interface EncodedFile extends MadeFile {
  bytes: Uint8Array;
}

const EXTENSIONS = { avif: 'avif', webp: 'webp', jpeg: 'jpg', png: 'png' } as const;

export function fileName({ width, format, shape }: Pick<MadeFile, 'width' | 'format' | 'shape'>): string {
  return `${shape === undefined ? '' : `${shape.replace(':', 'x')}-`}${width}.${EXTENSIONS[format]}`;
}
