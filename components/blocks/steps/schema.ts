import { z } from 'zod';
import { defineBlock } from '#engine/policy/block.ts';
import { text } from '#engine/schema/values.ts';

export const steps = defineBlock({
  summary: 'What happens one after the other, numbered.',
  props: z.strictObject({
    title: text.optional(),
    items: z.array(z.strictObject({ title: text.optional(), text })).min(2, 'Steps are at least two.'),
  }),
  children: 'none',
  text: ({ title, items }) => [title, ...items.flatMap((item) => [item.title, item.text])].filter((sentence) => sentence !== undefined),
  example: `<Steps
  title="How a launch becomes an alert"
  items={[
    { title: 'Launch', text: 'A hot plume rises.' },
    { title: 'Detection', text: 'An infrared satellite sees the heat.' },
    { title: 'Alert', text: 'The people in its path are told.' },
  ]}
/>`,
});
