import { z } from 'zod';
import { defineBlock } from '#engine/policy/block.ts';
import { slug, text } from '#engine/schema/values.ts';

export const related = defineBlock({
  summary: 'Stories to read for what is only touched on here.',
  props: z.strictObject({
    slugs: z.array(slug).min(1, 'Name at least one story by its slug.').max(6, 'Name at most six stories.'),
    title: text.optional(),
  }),
  children: 'none',
  text: ({ title }) => (title === undefined ? [] : [title]),
  references: ({ slugs }) => slugs.map((value) => ({ prop: 'slugs', kind: 'article', value })),
  example: `<Related title="Before this" slugs={['a-line-beside-a-line']} />`,
});
