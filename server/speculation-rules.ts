/**
 * Which links a browser may follow before the reader does (Speculation Rules). Named by a header and fetched from here:
 * inline, the documents' policy refuses them.
 */
import { toDocument } from './document.ts';

export const RULES_ADDRESS = '/speculation-rules.json';

/** What is not a page, or costs more than a page: searches, feeds, interfaces. */
const NOT_PAGES = ['/search*', '/api/*', '/*feed.xml', '/*feed.atom', '/*feed.json', '/*.md', '/feeds.opml', '/images/*'];

const links = { and: [{ href_matches: '/*' }, ...NOT_PAGES.map((pattern) => ({ not: { href_matches: pattern } }))] };

const rules = {
  prefetch: [{ where: links, eagerness: 'moderate' }],
  prerender: [{ where: links, eagerness: 'moderate' }],
};

export const speculationRules = toDocument({
  status: 200,
  type: 'application/speculationrules+json',
  body: Buffer.from(JSON.stringify(rules)),
  tags: new Set(),
  expires: Number.POSITIVE_INFINITY,
});

/** The header that names them, on pages that are there. */
export function speculationHeaders(status: number, type: string): Record<string, string> {
  return status === 200 && type.startsWith('text/html') ? { 'speculation-rules': `"${RULES_ADDRESS}"` } : {};
}
