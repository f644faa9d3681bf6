/** `sections/<section>.yaml`: a section and the categories in it. */
import { z } from 'zod';
import { slug, text } from './values.ts';

/** The palette that sections choose from, in the order in which sections without a choice get one. */
export const ACCENTS = ['rose', 'blue', 'teal', 'amber', 'violet', 'rust'] as const;

/** A colour by name; the theme gives each a light and a dark value. */
export type Accent = (typeof ACCENTS)[number];

export const sectionSchema = z.strictObject({
  title: text,
  description: text.optional(),
  order: z.number().optional(),
  accent: z.enum(ACCENTS).optional(),
  categories: z
    .array(z.strictObject({ slug, title: text, description: text.optional() }))
    .min(1, 'A section needs at least one category.')
    .superRefine((categories, context) => {
      const seen = new Set<string>();
      for (const [index, category] of categories.entries()) {
        if (seen.has(category.slug))
          context.addIssue({ code: 'custom', path: [index, 'slug'], message: `This section has a category “${category.slug}” already.` });
        seen.add(category.slug);
      }
    }),
});

export type SectionFile = z.infer<typeof sectionSchema>;
