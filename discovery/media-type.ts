import type { PictureFile } from '#engine/query/views.ts';

const TYPES: Record<string, string> = {
  avif: 'image/avif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** Media type of a picture, by the name that it is served under. */
export function mediaTypeOf({ href }: Pick<PictureFile, 'href'>): string {
  return TYPES[href.slice(href.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
