/** `topics/<topic>.yaml`: a subject that runs across sections. */
import { z } from 'zod';
import { text, webAddress } from './values.ts';

export const topicSchema = z.strictObject({
  title: text,
  description: text.optional(),
  sameAs: z.array(webAddress).optional(),
});

export type TopicFile = z.infer<typeof topicSchema>;
