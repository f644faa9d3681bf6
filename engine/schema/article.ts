/** The frontmatter of `articles/<yyyy>/<mm>/<slug>.mdx`. */
import { z } from 'zod';
import { date, instant, language, picturePath, slug, text, webAddress } from './values.ts';

export const KINDS = ['report', 'explainer', 'analysis', 'opinion', 'live', 'briefing'] as const;
export type Kind = (typeof KINDS)[number];

const unit = z.number().min(0).max(1);

/** A picture with the words that belong to it. */
export const pictureSchema = z.strictObject({
  src: picturePath,
  dark: picturePath.optional(),
  alt: text,
  caption: text.optional(),
  credit: text.optional(),
  copyright: text.optional(),
  focal: z.tuple([unit, unit]).optional(),
});

export const sourceSchema = z.strictObject({
  title: text,
  publisher: text.optional(),
  url: webAddress.optional(),
  date: date.optional(),
});

export const correctionSchema = z.strictObject({ at: instant, text });

const updatedSchema = z.strictObject({ at: instant, reason: text.optional() });

const aliasSchema = z
  .string()
  .regex(
    /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|(?:\/[^\s/?#%\\]+)+)$/i,
    'An alias is an old slug (“old-slug”) or an old address from the root (“/old/path”).',
  );

export const articleSchema = z
  .strictObject({
    title: text,
    standfirst: text,
    categories: z.array(slug).min(1, 'An article needs at least one category.'),
    authors: z.array(slug).min(1, 'An article needs at least one author.'),
    published: instant,
    updated: z.union([instant.transform((at) => ({ at, reason: undefined })), updatedSchema]).optional(),
    status: z.enum(['draft', 'withdrawn']).optional(),
    withdrawn: z.strictObject({ at: instant, reason: text, legal: z.boolean().default(false) }).optional(),
    kind: z.enum(KINDS).default('report'),
    topics: z.array(slug).default([]),
    image: pictureSchema.optional(),
    keyPoints: z.array(text).max(5, 'At most five key points.').default([]),
    unknowns: z.array(text).default([]),
    sources: z.array(sourceSchema).default([]),
    corrections: z.array(correctionSchema).default([]),
    aliases: z.array(aliasSchema).default([]),
    id: slug.optional(),
    lang: language.optional(),
    translationOf: slug.optional(),
    related: z.array(slug).default([]),
    series: slug.optional(),
    seo: z.strictObject({ title: text.optional(), description: text.optional() }).optional(),
  })
  .refine((article) => article.status !== 'withdrawn' || article.withdrawn !== undefined, {
    path: ['status'],
    message: 'A withdrawn article says when and why: add withdrawn: { at: …, reason: … }.',
  })
  .refine((article) => article.status !== 'draft' || article.withdrawn === undefined, {
    path: ['withdrawn'],
    message: 'An article is a draft or withdrawn, not both.',
  });

/** Frontmatter as checked, with defaults filled in. */
export type Frontmatter = z.infer<typeof articleSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type PictureReference = z.infer<typeof pictureSchema>;

/** Every moment at which a story was published, updated or corrected, as written. */
export function changesOf({ published, updated, corrections }: Frontmatter): string[] {
  return [published, ...(updated === undefined ? [] : [updated.at]), ...corrections.map(({ at }) => at)];
}

/** When a story was published, updated or corrected last, in milliseconds since the epoch. */
export function lastChange(article: Frontmatter): number {
  return Math.max(...changesOf(article).map((at) => Date.parse(at)));
}

/** Whether the story is ready, being written, or taken back. */
export function articleStatus(article: Frontmatter): 'ready' | 'draft' | 'withdrawn' {
  if (article.status === 'draft') return 'draft';
  return article.withdrawn === undefined ? 'ready' : 'withdrawn';
}
