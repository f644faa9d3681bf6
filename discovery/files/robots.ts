/** `robots.txt` (RFC 9309). */
import type { SiteView } from '#engine/query/views.ts';
import { absolute } from '../absolute.ts';

/**
 * What AI services call their crawlers, by what they fetch pages for. Reviewed 2026-11: each of these services documents
 * its names; `Google-Extended` and `Applebot-Extended` are names without a crawler, and say nothing of search.
 */
export const AI_CRAWLERS = {
  training: [
    'AI2Bot',
    'Amazonbot',
    'Applebot-Extended',
    'Bytespider',
    'CCBot',
    'ClaudeBot',
    'cohere-training-data-crawler',
    'Google-Extended',
    'GPTBot',
    'Meta-ExternalAgent',
  ],
  search: ['Amzn-SearchBot', 'Claude-SearchBot', 'DuckAssistBot', 'OAI-SearchBot', 'PerplexityBot'],
  users: ['ChatGPT-User', 'Claude-User', 'MistralAI-User', 'Perplexity-User'],
} as const;

/** Searches and interfaces: pages without end, and no pages. A crawler obeys its own group alone, so every group has these. */
const NOT_PAGES = ['Disallow: /search', 'Disallow: /api/'];

export function writeRobots({ crawlers = {} }: Pick<SiteView, 'crawlers'>, origin: string): string {
  const denied = (['training', 'search', 'users'] as const).filter((purpose) => crawlers[purpose] === 'deny');
  const groups = denied.map((purpose) => [...AI_CRAWLERS[purpose].map((name) => `User-agent: ${name}`), 'Disallow: /'].join('\n'));
  const everyone = ['User-agent: *', ...NOT_PAGES].join('\n');
  const sitemaps = ['/sitemap.xml', '/sitemaps/news.xml'].map((href) => `Sitemap: ${absolute(origin, href)}`).join('\n');
  return `${[everyone, ...groups, sitemaps].join('\n\n')}\n`;
}
