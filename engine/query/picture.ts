/** A picture's bytes by their hash, when something public shows it. */

import { hashOf } from '../index/changed-files.ts';
import type { Reader } from '../index/reader.ts';

export interface PictureBytes {
  bytes: Uint8Array<ArrayBuffer>;
  /** Media type. */
  type: string;
}

const MEDIA_TYPES: Record<string, string> = {
  avif: 'image/avif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** Nothing when no public story or page uses the picture, or when the file has changed since the snapshot. */
export function readPicture(reader: Reader, hash: string): PictureBytes | undefined {
  const row = reader.get(
    `SELECT p.path FROM picture p WHERE p.hash = ? AND EXISTS (
       SELECT 1 FROM reference r WHERE r.kind = 'picture' AND r.value = p.path
         AND (EXISTS (SELECT 1 FROM public_article a WHERE a.path = r.path) OR EXISTS (SELECT 1 FROM page WHERE page.path = r.path)))`,
    hash,
  );
  if (row === undefined) return undefined;
  const path = row.path as string;
  const bytes = reader.source.read(path);
  const type = MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
  return bytes === undefined || type === undefined || hashOf(bytes) !== hash ? undefined : { bytes, type };
}
