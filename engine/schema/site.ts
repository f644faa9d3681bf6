/** `site.yaml`: what the site calls itself, and the language and time zone that it lives in. */
import { z } from 'zod';
import { language, text, timezone, webAddress } from './values.ts';

export const siteSchema = z.strictObject({
  name: text,
  language,
  timezone,
  tagline: text.optional(),
  description: text.optional(),
  publisher: z.strictObject({ name: text, email: z.email('Expected an e-mail address.').optional() }).optional(),
  contact: z.record(z.string(), z.email('Expected an e-mail address.')).optional(),
  accounts: z.array(webAddress).optional(),
  policies: z.record(z.string(), text).optional(),
});

export type Site = z.infer<typeof siteSchema>;
