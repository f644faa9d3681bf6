import { z } from 'zod';
import { defineBlock } from '#engine/policy/block.ts';
import { picturePath, text, webAddress } from '#engine/schema/values.ts';

export const video = defineBlock({
  summary: 'A film on another site, behind a still of our own: nothing is fetched from there before the reader follows the link.',
  props: z.strictObject({
    url: webAddress,
    title: text,
    poster: picturePath.optional(),
    alt: text.optional(),
    duration: z
      .string()
      .regex(/^\d{1,2}(?::[0-5]\d){1,2}$/, 'Expected minutes and seconds, or hours, minutes and seconds: 4:05 or 1:20:00.')
      .optional(),
    caption: text.optional(),
    credit: text.optional(),
  }),
  children: 'none',
  text: ({ title, caption, credit }) => [title, caption, credit].filter((sentence) => sentence !== undefined),
  references: ({ poster }) => (poster === undefined ? [] : [{ prop: 'poster', kind: 'picture', value: poster }]),
  example: `<Video
  url="https://example.org/films/parallels"
  title="Two lines that never meet"
  poster="images/parallels.svg"
  alt="Two horizontal lines, one heavy and one light"
  duration="4:05"
  caption="The film is in English, with subtitles."
/>`,
});
