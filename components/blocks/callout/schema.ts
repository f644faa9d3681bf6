import { z } from 'zod';
import { defineBlock } from '#engine/policy/block.ts';
import { text } from '#engine/schema/values.ts';

export const callout = defineBlock({
  summary: 'A remark set apart from the text: a caution, a definition of scope, a note on method.',
  props: z.strictObject({ title: text.optional() }),
  children: 'required',
  text: ({ title }) => (title === undefined ? [] : [title]),
  example: `<Callout title="How we counted">
Ships are counted once a day, when they pass the strait’s narrowest point.
</Callout>`,
});
