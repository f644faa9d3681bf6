import { z } from 'zod';
import { defineBlock } from '#engine/policy/block.ts';
import { picturePath, text } from '#engine/schema/values.ts';

export const gallery = defineBlock({
  summary: 'Two to twelve pictures that belong together, under one caption.',
  props: z.strictObject({
    pictures: z
      .array(z.strictObject({ src: picturePath, alt: text, caption: text.optional() }))
      .min(2, 'A gallery has at least two pictures: for one, use a Figure.')
      .max(12, 'A gallery has at most twelve pictures.'),
    caption: text.optional(),
    credit: text.optional(),
  }),
  children: 'none',
  text: ({ pictures, caption, credit }) =>
    [...pictures.map((picture) => picture.caption), caption, credit].filter((sentence) => sentence !== undefined),
  references: ({ pictures }) => pictures.map(({ src }) => ({ prop: 'pictures', kind: 'picture', value: src })),
  example: `<Gallery
  pictures={[
    { src: 'images/parallels.svg', alt: 'Two horizontal lines, one heavy and one light', caption: 'Two weights of line.' },
    { src: 'images/parallels.svg', alt: 'The same two lines again', caption: 'The same two again.' },
  ]}
  caption="A set has one caption, and a line for each picture where it needs one."
  credit="Drawings: the graphics desk"
/>`,
});
