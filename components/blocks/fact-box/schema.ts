import { z } from 'zod';
import { defineBlock } from '#engine/policy/block.ts';
import { text } from '#engine/schema/values.ts';

export const factBox = defineBlock({
  summary: 'Facts about one thing, as pairs of a label and a value, with or without text.',
  props: z.strictObject({
    title: text,
    facts: z.array(z.strictObject({ label: text, value: text })).optional(),
  }),
  children: 'optional',
  text: ({ title, facts = [] }) => [title, ...facts.map(({ label, value }) => `${label}: ${value}`)],
  example: `<FactBox
  title="The armistice of 1953"
  facts={[
    { label: 'Signed', value: '27 July 1953, at Panmunjom' },
    { label: 'Languages', value: 'English, Korean and Chinese' },
  ]}
>
It stopped the fighting and left the settlement for later.
</FactBox>`,
});
