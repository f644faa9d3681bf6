import { z } from 'zod';
import { defineBlock } from '#engine/policy/block.ts';
import { picturePath, text } from '#engine/schema/values.ts';

export const figure = defineBlock({
  summary: 'A picture with its description, caption and credit.',
  props: z.strictObject({
    src: picturePath,
    alt: text,
    caption: text.optional(),
    credit: text.optional(),
    wide: z.boolean().optional(),
  }),
  children: 'none',
  text: ({ caption, credit }) => [caption, credit].filter((sentence) => sentence !== undefined),
  references: ({ src, alt, caption, credit }) => [{ prop: 'src', kind: 'picture', value: src, words: { alt, caption, credit } }],
  example: `<Figure
  src="images/parallels.svg"
  alt="Two horizontal lines, one heavy and one light"
  caption="Two weights of line, as our maps use them."
  credit="Drawing: the graphics desk"
/>`,
});
