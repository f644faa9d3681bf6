import { z } from 'zod';
import { defineBlock } from '#engine/policy/block.ts';
import { text } from '#engine/schema/values.ts';

export const table = defineBlock({
  summary: 'A table with a caption and a source, around a Markdown table.',
  props: z.strictObject({ caption: text, source: text.optional() }),
  children: 'required',
  only: ['table'],
  text: ({ caption, source }) => (source === undefined ? [caption] : [caption, source]),
  example: `<Table caption="Length of the day at 38° north" source="computed from the tilt of the earth’s axis">

| Day | Hours of daylight |
| --- | ---: |
| June solstice | 14.8 |
| Equinox | 12.1 |
| December solstice | 9.5 |

</Table>`,
});
