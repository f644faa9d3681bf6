import { z } from 'zod';
import { defineBlock } from '#engine/policy/block.ts';
import { partialDate, text, webAddress } from '#engine/schema/values.ts';

export const quote = defineBlock({
  summary: 'Words of somebody else, with who said them and where.',
  props: z.strictObject({
    who: text,
    where: text,
    url: webAddress.optional(),
    date: partialDate.optional(),
  }),
  children: 'required',
  text: ({ who, where }) => [`${who}, ${where}`],
  example: `<Quote who="Abraham Lincoln" where="Gettysburg, Pennsylvania" date="1863-11-19">
Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal.
</Quote>`,
});
