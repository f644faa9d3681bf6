/** `authors/<author>.yaml`: who signs articles, a desk or a person. */
import { z } from 'zod';
import { text, webAddress } from './values.ts';

export const authorSchema = z.strictObject({
  name: text,
  kind: z.enum(['desk', 'person']),
  role: text.optional(),
  bio: text.optional(),
  sameAs: z.array(webAddress).optional(),
  fediverse: z
    .string()
    .regex(/^@[\w.-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i, 'Expected a name and its server: @name@example.social')
    .optional(),
});

export type AuthorFile = z.infer<typeof authorSchema>;
