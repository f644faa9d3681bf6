/** A picture's bytes by its address, when something public shows it. */
import { hashOf } from '../index/changed-files.ts';
import type { Reader } from '../index/reader.ts';
import { siteShareOrder } from '../pictures/article-orders.ts';
import { isDrawing, keyOf, pictureOrder } from '../pictures/order.ts';
import type { PictureSet } from '../pictures/picture-set.ts';
import { observe } from '../request-scope.ts';
import type { Frontmatter } from '../schema/article.ts';
import { tags } from '../tags.ts';
import { blockVersion } from './block-picture.ts';
import { expectAt, findPublic } from './observed.ts';
import { drawingOf } from './picture-file.ts';
import { articleShareOrder } from './share-image.ts';
import { readSite } from './site.ts';

export interface PictureBytes {
  bytes: Uint8Array<ArrayBuffer>;
  /** Media type. */
  type: string;
}

/**
 * @param hash of a drawing's bytes, or the key of what was made of a picture
 * @param file the last part of the address
 */
export function readPicture(reader: Reader, hash: string, file: string): PictureBytes | undefined {
  return readDrawing(reader, hash, file) ?? readMade(reader, hash, file);
}

/** Nothing when no public story or page uses it, or when the file has changed since the snapshot. */
function readDrawing(reader: Reader, hash: string, file: string): PictureBytes | undefined {
  const paths = reader.all('SELECT path FROM picture WHERE hash = ?', hash).map((row) => row.path as string);
  const path = paths.find((candidate) => isDrawing(candidate) && isPublic(reader, { path: candidate, hash }));
  if (path === undefined || drawingOf(reader, pictureOrder({ path, hash })).href !== addressOf(hash, file)) return undefined;
  const bytes = reader.source.read(path);
  return bytes === undefined || hashOf(bytes) !== hash ? undefined : { bytes, type: 'image/svg+xml' };
}

function readMade(reader: Reader, key: string, file: string): PictureBytes | undefined {
  const set = reader.pictures.setOf(key);
  const made = set?.files.find((candidate) => addressOf(key, `${set.name}-${candidate.file}`) === addressOf(key, file));
  if (set === undefined || made === undefined || !mayBeSeen(reader, key, set)) return undefined;
  const bytes = reader.pictures.read(key, made);
  return bytes && { bytes, type: `image/${made.format}` };
}

/** Addresses are compared as they are written, whether a part of one came decoded or not. */
function addressOf(hash: string, file: string): string {
  return `/images/${hash}/${encodeURIComponent(decodeURIComponent(file))}`;
}

function mayBeSeen(reader: Reader, key: string, { of }: PictureSet): boolean {
  if ('path' in of) return isPublic(reader, of);
  if ('version' in of) return blockVersion(reader, of.slug, of.table) === of.version;
  const site = readSite(reader);
  if (of.slug === '') return keyOf(siteShareOrder(site)) === key;
  const row = findPublic(reader, of.slug, 'section, data');
  if (row === undefined) return false;
  const section = site.sections.find(({ slug }) => slug === row.section);
  return keyOf(articleShareOrder(reader, of.slug, JSON.parse(row.data as string) as Frontmatter, site, section)) === key;
}

/** Whether these bytes are the file's, and a story or a page that is public shows the file. The answer goes with the stories that do. */
function isPublic(reader: Reader, { path, hash }: { path: string; hash: string }): boolean {
  observe(tags.picture(path));
  observe(tags.showing(path));
  const row = reader.get(
    `SELECT 1 FROM picture p WHERE p.path = ? AND p.hash = ? AND (
       EXISTS (SELECT 1 FROM shown_picture s JOIN public_article a ON a.slug = s.slug WHERE s.path = p.path)
       OR EXISTS (SELECT 1 FROM reference r JOIN page ON page.path = r.path WHERE r.kind = 'picture' AND r.value = p.path))`,
    path,
    hash,
  );
  if (row === undefined) expectAt(reader.get(COMING, path));
  return row !== undefined;
}

/** When the first story that is to come and shows the picture is public. */
const COMING = `SELECT min(a.published) AS moment FROM shown_picture s JOIN article a ON a.slug = s.slug
  WHERE s.path = ? AND a.status = 'ready' AND a.published > now()`;
