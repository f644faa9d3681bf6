import { STANDING_PAGES } from './page.ts';

/** First parts of addresses that the site itself answers, so that no section can take them. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  ...STANDING_PAGES,
  'api',
  'archive',
  'authors',
  'feed',
  'feeds',
  'healthz',
  'images',
  'latest',
  'readyz',
  'robots',
  'search',
  'sitemap',
  'sitemaps',
  'static',
  'topics',
]);
