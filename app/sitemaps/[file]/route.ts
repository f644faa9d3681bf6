import { listPages } from '#app/list-pages.ts';
import { absoluteOrigin } from '#app/origin.ts';
import { reader } from '#app/reader.ts';
import { answerNothing, answerText } from '#app/text-answer.ts';
import { sitemapHref, writeNewsSitemap, writePagesSitemap, writeStoriesSitemap } from '#discovery/sitemaps/sitemap.ts';
import type { Reader } from '#engine/index/reader.ts';
import { readSite } from '#engine/query/site.ts';
import { listNewsEntries, listSitemapEntries } from '#engine/query/sitemap.ts';

interface Context {
  params: Promise<{ file: string }>;
}

/** The sitemap of a month, of the last two days, or of the pages that are no stories. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const xml = writeSitemap(reader(), (await params).file, absoluteOrigin());
  return xml === undefined ? answerNothing() : answerText(xml, 'application/xml');
}

function writeSitemap(read: Reader, file: string, origin: string): string | undefined {
  if (file === 'pages.xml') return writePagesSitemap(listPages(read), origin);
  if (file === 'news.xml') return writeNewsSitemap(listNewsEntries(read), readSite(read).name, origin);
  const [, month = '', number = '1'] = /^(\d{4}-\d{2})(?:-(\d{1,4}))?\.xml$/.exec(file) ?? [];
  const part = Number(number);
  if (part < 1 || sitemapHref({ month, part }) !== `/sitemaps/${file}`) return undefined;
  const entries = listSitemapEntries(read, month, part);
  return entries.length === 0 ? undefined : writeStoriesSitemap(entries, origin);
}
