/** Which file is what, by where it lies: the layout of an edition's folder. */
import type { z } from 'zod';
import { articleSchema } from '../schema/article.ts';
import { authorSchema } from '../schema/author.ts';
import { frontSchema } from '../schema/front.ts';
import { pageSchema } from '../schema/page.ts';
import { sectionSchema } from '../schema/section.ts';
import { siteSchema } from '../schema/site.ts';
import { topicSchema } from '../schema/topic.ts';

/** Kinds of file whose content is checked against a schema. */
export const schemas = {
  site: siteSchema,
  section: sectionSchema,
  author: authorSchema,
  topic: topicSchema,
  front: frontSchema,
  page: pageSchema,
  article: articleSchema,
} satisfies Record<string, z.ZodType>;

export type DataKind = keyof typeof schemas;
export type FileKind = DataKind | 'picture' | 'data';

/** A file's content as its schema gives it back. */
export type FileData = { [Kind in DataKind]: z.output<(typeof schemas)[Kind]> };

export interface ContentFile {
  kind: FileKind;
  /** What the file is called in addresses and references; that of a picture or a table of data is its path. */
  slug: string;
}

const LAYOUT: readonly { kind: FileKind; pattern: RegExp }[] = [
  { kind: 'site', pattern: /^(site)\.yaml$/ },
  { kind: 'section', pattern: /^sections\/([^/]+)\.yaml$/ },
  { kind: 'author', pattern: /^authors\/([^/]+)\.yaml$/ },
  { kind: 'topic', pattern: /^topics\/([^/]+)\.yaml$/ },
  { kind: 'front', pattern: /^fronts\/([^/]+)\.yaml$/ },
  { kind: 'page', pattern: /^pages\/([^/]+)\.mdx$/ },
  { kind: 'article', pattern: /^articles\/(?:[^/]+\/)*([^/]+)\.mdx$/ },
  { kind: 'picture', pattern: /^(images\/.+\.(?:jpe?g|png|webp|avif|svg))$/i },
  { kind: 'data', pattern: /^(data\/.+\.csv)$/i },
];

/** @param path relative to the content folder, with forward slashes */
export function classify(path: string): ContentFile | undefined {
  for (const { kind, pattern } of LAYOUT) {
    const slug = pattern.exec(path)?.[1];
    if (slug !== undefined) return { kind, slug };
  }
  return undefined;
}

/** Whether a file that is not part of the layout looks as if it was meant to be. */
export function looksMisplaced(path: string): boolean {
  return /\.(?:ya?ml|mdx?)$/i.test(path) && !/(?:^|\/)(?:readme|license)\.md$/i.test(path);
}
