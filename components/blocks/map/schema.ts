import { z } from 'zod';
import { didYouMean } from '#engine/did-you-mean.ts';
import { defineBlock } from '#engine/policy/block.ts';
import { text } from '#engine/schema/values.ts';
import { COUNTRIES } from './countries.ts';

/** Longitude and latitude in degrees, east and north positive. */
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

const country = z.enum(COUNTRIES, {
  error: ({ input }) => `There is no country “${input}” in Natural Earth.${didYouMean(String(input), COUNTRIES)}`,
});

export const map = defineBlock({
  summary:
    'Where something is: a centre (`[longitude, latitude]`), how many kilometres are seen across, a country that is meant, places with their names, and a globe that shows where in the world this is.',
  props: z.strictObject({
    title: text,
    description: text,
    centre: position,
    across: z.number().min(200, 'A map shows at least 200 kilometres across.').max(12_000, 'A map shows at most 12,000 kilometres across.'),
    subject: country.optional(),
    marks: z
      .array(
        z.strictObject({
          at: position,
          label: text,
          side: z.enum(['start', 'end', 'above', 'below']).optional(),
          main: z.boolean().optional(),
        }),
      )
      .max(12, 'A map has room for twelve marks.')
      .optional(),
    labels: z
      .array(z.strictObject({ at: position, text }))
      .max(12, 'A map has room for twelve labels.')
      .optional(),
    inset: z.enum(['top-start', 'top-end', 'bottom-start', 'bottom-end']).optional(),
    caption: text.optional(),
  }),
  children: 'none',
  text: ({ title, description, marks = [], labels = [], caption }) =>
    [title, description, ...marks.map(({ label }) => label), ...labels.map((label) => label.text), caption].filter(
      (sentence) => sentence !== undefined,
    ),
  example: `<Map
  title="Where the armistice was signed"
  description="Panmunjom lies in the middle of the Korean peninsula, 50 kilometres north of Seoul and a little south of the 38th parallel."
  centre={[127.5, 38]}
  across={1100}
  subject="South Korea"
  marks={[
    { at: [126.68, 37.96], label: 'Panmunjom', side: 'start', main: true },
    { at: [126.98, 37.57], label: 'Seoul', side: 'end' },
  ]}
  labels={[{ at: [131.2, 39.5], text: 'East Sea' }]}
  inset="bottom-end"
/>`,
});
