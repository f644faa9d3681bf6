/** Standing pages that the served edition writes anew; without one, the site's own is shown. */
import type { Reader } from '../index/reader.ts';
import { observe } from '../request-scope.ts';
import type { PageFrontmatter, StandingPageName } from '../schema/page.ts';
import { tags } from '../tags.ts';
import { type BodyView, parseBodyView } from './body.ts';
import { readSite } from './site.ts';

export interface PageView extends PageFrontmatter {
  body: BodyView;
}

export async function readPage(reader: Reader, name: StandingPageName): Promise<PageView | undefined> {
  observe(tags.page(name));
  const row = reader.get('SELECT data, source FROM page WHERE slug = ?', name);
  if (row === undefined) return undefined;
  const page = JSON.parse(row.data as string) as PageFrontmatter;
  const source = Buffer.from(row.source as Uint8Array).toString('utf8');
  return { ...page, body: await parseBodyView(reader, { source, kind: 'page', lang: readSite(reader).language, headline: page.title }) };
}
