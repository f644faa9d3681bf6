/** `site.yaml`: what the site calls itself, the language and time zone that it lives in, and what it tells machines. */
import { z } from 'zod';
import { date, instant, language, text, timezone, webAddress } from './values.ts';

const choice = z.enum(['allow', 'deny']);

/** Who signs the ids of feed entries (RFC 4151 §2.1): a name that was the publisher's on a day, and stays what it is. */
const tagSchema = z.strictObject({
  authority: z
    .string()
    .regex(/^(?:[a-z0-9._-]+@)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'Expected a domain name or an e-mail address, in lower case: example.org'),
  date,
});

/** Whether crawlers of AI services may read the site: to train on it, to search it, and when a user of theirs asks. */
const crawlersSchema = z.strictObject({ training: choice.optional(), search: choice.optional(), users: choice.optional() });

/** What `/.well-known/security.txt` says (RFC 9116). */
const securitySchema = z.strictObject({
  contact: z
    .array(z.string().regex(/^(?:mailto:|https:|tel:)\S+$/, 'Expected a URI: mailto:…, https:… or tel:…'))
    .min(1, 'Say whom to tell.'),
  expires: instant,
  languages: z.array(language).optional(),
  policy: webAddress.optional(),
  acknowledgments: webAddress.optional(),
  encryption: webAddress.optional(),
});

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
  tag: tagSchema.optional(),
  crawlers: crawlersSchema.optional(),
  security: securitySchema.optional(),
});

export type Site = z.infer<typeof siteSchema>;
