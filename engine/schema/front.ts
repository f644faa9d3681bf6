/** `fronts/<front>.yaml`: the containers of a front page, in order, and a notice. */
import { z } from 'zod';
import { KINDS } from './article.ts';
import { instant, slug, text } from './values.ts';

export const LAYOUTS = ['lead', 'row', 'list', 'digest', 'opinion', 'spotlight'] as const;
export type Layout = (typeof LAYOUTS)[number];

const FILL_KEYS = ['section', 'category', 'topic', 'author', 'kind'] as const;

const fillSchema = z
  .strictObject({
    section: slug.optional(),
    category: slug.optional(),
    topic: slug.optional(),
    author: slug.optional(),
    kind: z.enum(KINDS).optional(),
    limit: z.int().min(1).max(24).default(4),
  })
  .refine((fill) => FILL_KEYS.filter((key) => fill[key] !== undefined).length <= 1, {
    message: 'Fill from one list: a section, a category, a topic, an author or a kind; none of them means the latest.',
  });

export const containerSchema = z.strictObject({
  layout: z.enum(LAYOUTS),
  title: text.optional(),
  pins: z.array(slug).default([]),
  fill: fillSchema.optional(),
  aside: z.enum(['log']).optional(),
});

export const frontSchema = z.strictObject({
  notice: z
    .strictObject({
      text,
      link: z
        .string()
        .regex(/^(?:\/(?!\/)|https?:\/\/)\S*$/, 'Expected an address: “/world/…” or “https://…”.')
        .optional(),
      until: instant,
    })
    .optional(),
  topics: z.array(slug).default([]),
  containers: z.array(containerSchema).default([]),
});

export type FrontFile = z.infer<typeof frontSchema>;
export type ContainerFile = z.infer<typeof containerSchema>;
