import { z } from 'zod';
import { defineBlock } from '#engine/policy/block.ts';
import { text } from '#engine/schema/values.ts';

export const definition = defineBlock({
  summary: 'What a word means, where it is first needed.',
  props: z.strictObject({ term: text, source: text.optional() }),
  children: 'required',
  text: ({ term, source }) => (source === undefined ? [term] : [term, source]),
  example: `<Definition term="Armistice" source="the usage of the Hague Regulations of 1907">
An agreement between the sides of a war to stop fighting. It ends no war by itself: that takes a peace.
</Definition>`,
});
