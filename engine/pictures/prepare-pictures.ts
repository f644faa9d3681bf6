/** Has pictures made before a reader asks for them: of what is newest at the start, and of what was published since. Scheduled stories too. */
import type { Reader } from '../index/reader.ts';
import type { Row } from '../index/statements.ts';
import { hashOfPicture } from '../query/picture-file.ts';
import { articleShareOrder } from '../query/share-image.ts';
import { readSite } from '../query/site.ts';
import type { Frontmatter } from '../schema/article.ts';
import { formOrder, siteShareOrder } from './article-orders.ts';
import { type Order, type PictureWords, pictureOrder } from './order.ts';
import type { Pictures } from './pictures.ts';

/** Older stories' pictures are made when a page of theirs is first asked for. */
const NEWEST = 300;

export function prepareNewest(reader: Reader, pictures: Pictures): void {
  const rows = reader.all("SELECT slug, section, data FROM article WHERE status = 'ready' ORDER BY published DESC LIMIT ?", NEWEST);
  prepare(reader, pictures, rows, 'foreseen');
}

export function prepareChanged(reader: Reader, pictures: Pictures, changedPaths: readonly string[]): void {
  const rows = changedPaths
    .map((path) => reader.get("SELECT slug, section, data FROM article WHERE path = ? AND status = 'ready'", path))
    .filter((row) => row !== undefined);
  prepare(reader, pictures, rows, 'published');
}

function prepare(reader: Reader, pictures: Pictures, rows: readonly Row[], urgency: 'published' | 'foreseen'): void {
  if (reader.get('SELECT 1 FROM site') === undefined) return;
  const site = readSite(reader);
  const orders = rows.flatMap(({ slug, section, data }) => {
    const frontmatter = JSON.parse(data as string) as Frontmatter;
    const filed = site.sections.find((candidate) => candidate.slug === section);
    return [...ordersOfPictures(reader, slug as string, frontmatter), articleShareOrder(reader, slug as string, frontmatter, site, filed)];
  });
  pictures.prepare([siteShareOrder(site), ...orders], urgency);
}

function ordersOfPictures(reader: Reader, slug: string, { image }: Frontmatter): Order[] {
  const hashOf = hashOfPicture(reader);
  const lead = image === undefined ? [] : [formOrder(image, 'light', hashOf), formOrder(image, 'dark', hashOf)];
  const rows = reader.all('SELECT path, words FROM shown_picture WHERE slug = ?', slug) as { path: string; words: string }[];
  const inText = rows
    .filter(({ path }) => path !== image?.src && path !== image?.dark)
    .map(({ path, words }) => {
      const hash = hashOf(path);
      return hash === undefined ? undefined : pictureOrder({ path, hash }, JSON.parse(words) as PictureWords);
    });
  return [...lead, ...inText].filter((order) => order !== undefined);
}
