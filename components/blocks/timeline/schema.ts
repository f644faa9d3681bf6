import { z } from 'zod';
import { defineBlock } from '#engine/policy/block.ts';
import { partialDate, text } from '#engine/schema/values.ts';

export const timeline = defineBlock({
  summary: 'Events in their order, each with a date as exact as it is known.',
  props: z.strictObject({
    title: text.optional(),
    items: z.array(z.strictObject({ date: partialDate, text })).min(1, 'A timeline has at least one item.'),
  }),
  children: 'none',
  text: ({ title, items }) => [...(title === undefined ? [] : [title]), ...items.map((item) => item.text)],
  example: `<Timeline
  title="From war to armistice"
  items={[
    { date: '1950-06-25', text: 'North Korean forces cross the 38th parallel.' },
    { date: '1951-07', text: 'Talks on an armistice begin.' },
    { date: '1953-07-27', text: 'The armistice is signed.' },
  ]}
/>`,
});
