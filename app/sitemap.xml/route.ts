import { absoluteOrigin } from '#app/origin.ts';
import { reader } from '#app/reader.ts';
import { answerText } from '#app/text-answer.ts';
import { writeSitemapIndex } from '#discovery/sitemaps/sitemap.ts';
import { listSitemapFiles } from '#engine/query/sitemap.ts';

/** Made when it is asked for, from the edition that is open then. */
export const dynamic = 'force-dynamic';

export function GET(): Response {
  return answerText(writeSitemapIndex(listSitemapFiles(reader()), absoluteOrigin()), 'application/xml');
}
