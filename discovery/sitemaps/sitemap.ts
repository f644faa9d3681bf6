/** Sitemaps (sitemaps.org protocol 0.9, with Google's image and news extensions). */
import type { NewsEntry, SitemapEntry, SitemapFile } from '#engine/query/sitemap.ts';
import { absolute } from '../absolute.ts';
import { escapeXml } from '../xml.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const IMAGES = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"';
const NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';

/** The sitemaps that there are beside those of months. */
const STANDING = ['/sitemaps/pages.xml', '/sitemaps/news.xml'];

export function writeSitemapIndex(files: readonly SitemapFile[], origin: string): string {
  const standing = STANDING.map((href) => `<sitemap>${location(origin, href)}</sitemap>\n`);
  const months = files.map((file) => `<sitemap>${location(origin, sitemapHref(file))}${lastChange(file.modified)}</sitemap>\n`);
  return `${DECLARATION}<sitemapindex ${NAMESPACE}>\n${[...standing, ...months].join('')}</sitemapindex>\n`;
}

export function sitemapHref({ month, part }: Pick<SitemapFile, 'month' | 'part'>): string {
  return `/sitemaps/${month}${part === 1 ? '' : `-${part}`}.xml`;
}

/** Pages that are no stories: their content is others', so that they have no change of their own. */
export function writePagesSitemap(hrefs: readonly string[], origin: string): string {
  return urlset(
    '',
    hrefs.map((href) => `<url>${location(origin, href)}</url>\n`),
  );
}

export function writeStoriesSitemap(entries: readonly SitemapEntry[], origin: string): string {
  return urlset(
    ` ${IMAGES}`,
    entries.map(({ href, modified, picture }) => {
      const image = picture === undefined ? '' : `<image:image><image:loc>${address(origin, picture.href)}</image:loc></image:image>`;
      return `<url>${location(origin, href)}${lastChange(modified)}${image}</url>\n`;
    }),
  );
}

export function writeNewsSitemap(entries: readonly NewsEntry[], publication: string, origin: string): string {
  const name = escapeXml(publication.replace(/\s*\([^)]*\)/g, ''));
  return urlset(
    ` ${NEWS}`,
    entries.map(
      ({ href, title, lang, published }) =>
        `<url>${location(origin, href)}<news:news><news:publication><news:name>${name}</news:name><news:language>${newsLanguage(lang)}</news:language></news:publication><news:publication_date>${published}</news:publication_date><news:title>${escapeXml(title)}</news:title></news:news></url>\n`,
    ),
  );
}

/** ISO 639 without a region, but for the two that Google reads. */
function newsLanguage(lang: string): string {
  const folded = lang.toLowerCase();
  return folded === 'zh-cn' || folded === 'zh-tw' ? folded : (folded.split('-')[0] ?? folded);
}

function urlset(namespaces: string, urls: readonly string[]): string {
  return `${DECLARATION}<urlset ${NAMESPACE}${namespaces}>\n${urls.join('')}</urlset>\n`;
}

function location(origin: string, href: string): string {
  return `<loc>${address(origin, href)}</loc>`;
}

function address(origin: string, href: string): string {
  return escapeXml(absolute(origin, href));
}

function lastChange(modified: number): string {
  return `<lastmod>${new Date(modified).toISOString()}</lastmod>`;
}
