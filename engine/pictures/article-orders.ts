/** What a story's frontmatter has made of its pictures. Queries and the preparation at ingest both ask here, so that they ask for the same. */
import type { Frontmatter, PictureReference } from '../schema/article.ts';
import { type OrderedFile, type PictureOrder, pictureOrder, type ShareOrder } from './order.ts';

/** Hash of a picture's bytes by its path; nothing when it is not there. */
export type HashOfPicture = (path: string) => string | undefined;

/** One form of the picture that a story opens with. */
export function formOrder(
  { src, dark, focal, ...words }: PictureReference,
  form: 'light' | 'dark',
  hashOf: HashOfPicture,
): PictureOrder | undefined {
  const path = form === 'light' ? src : dark;
  const file = path === undefined ? undefined : orderedFile(path, focal, hashOf);
  return file && pictureOrder(file, words);
}

/** The card of a story. */
export function shareOrder(
  slug: string,
  { title, image }: Frontmatter,
  { site, lang, section }: Pick<ShareOrder, 'site' | 'lang' | 'section'>,
  hashOf: HashOfPicture,
): ShareOrder {
  const picture = image && orderedFile(image.src, image.focal, hashOf);
  return {
    kind: 'share',
    slug,
    site,
    headline: title,
    lang,
    section: section && { title: section.title, accent: section.accent },
    picture,
  };
}

/** The card of pages that have none of their own. */
export function siteShareOrder({ name, tagline, language }: { name: string; tagline?: string | undefined; language: string }): ShareOrder {
  return { kind: 'share', slug: '', site: name, headline: tagline ?? name, lang: language };
}

function orderedFile(path: string, focal: PictureReference['focal'], hashOf: HashOfPicture): OrderedFile | undefined {
  const hash = hashOf(path);
  return hash === undefined ? undefined : { path, hash, focal };
}
