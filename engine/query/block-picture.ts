/** What a block of a story draws, as a picture: for readers that draw no SVG. */
import { createHash } from 'node:crypto';
import type { Reader } from '../index/reader.ts';
import type { BlockOrder } from '../pictures/order.ts';
import { BLOCK_DENSITY } from '../pictures/picture-set.ts';
import { observe } from '../request-scope.ts';
import { tags } from '../tags.ts';
import { findPublic } from './observed.ts';
import type { PictureFile } from './views.ts';

export interface BlockDrawing {
  /** An SVG document that stands by itself. */
  svg: string;
  /** Says it to those who do not see it. */
  alt: string;
  /** Path of the table that it draws. */
  table?: string | undefined;
}

/** In the size at which it is shown. Nothing while it is being made, and when the story is not public. */
export function findBlockPicture(reader: Reader, slug: string, { svg, alt, table }: BlockDrawing): PictureFile | undefined {
  const version = blockVersion(reader, slug, table);
  if (version === undefined) return undefined;
  const order: BlockOrder = { kind: 'block', shown: { slug, version, table }, svg, words: { alt } };
  const found = reader.pictures.find(order);
  const file = found?.set.files[0];
  if (found === undefined || file === undefined) return undefined;
  const href = `/images/${found.key}/${encodeURIComponent(found.set.name)}-${file.file}`;
  return { href, width: Math.round(file.width / BLOCK_DENSITY), height: Math.round(file.height / BLOCK_DENSITY) };
}

/**
 * Names what a drawing of a story is drawn from: the story as it is served, and a table. Nothing when the story is not
 * public or the table is gone.
 */
export function blockVersion(reader: Reader, slug: string, table: string | undefined): string | undefined {
  const story = findPublic(reader, slug, 'hash')?.hash as string | undefined;
  if (story === undefined || table === undefined) return story;
  observe(tags.data(table));
  const content = reader.get('SELECT content FROM data_table WHERE path = ?', table)?.content as string | undefined;
  return content === undefined ? undefined : createHash('sha256').update(`${story}\n${content}`).digest('hex').slice(0, 32);
}
