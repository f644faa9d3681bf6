/** The frontmatter of a standing page, `pages/<page>.mdx`. */
import { z } from 'zod';
import { text } from './values.ts';

/** Standing pages that every site has; each name is an address at the root. */
export const STANDING_PAGES = ['about', 'ethics', 'corrections', 'privacy', 'accessibility', 'contact', 'style-guide'] as const;
export type StandingPageName = (typeof STANDING_PAGES)[number];

export const pageSchema = z.strictObject({ title: text, description: text.optional() });

export type PageFrontmatter = z.infer<typeof pageSchema>;
