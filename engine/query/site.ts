/** What every page shows of the site: its name, its sections, and a notice while there is one. */
import type { Reader } from '../index/reader.ts';
import { observe, observeClock } from '../request-scope.ts';
import type { FrontFile } from '../schema/front.ts';
import { ACCENTS, type SectionFile } from '../schema/section.ts';
import type { Site } from '../schema/site.ts';
import { tags } from '../tags.ts';
import { findSiteShareImage } from './share-image.ts';
import type { NoticeView, SectionView, SiteView } from './views.ts';

/** The front whose notice is the site's. */
const HOME = 'home';

export function readSite(reader: Reader): SiteView {
  observe(tags.site);
  const row = reader.get('SELECT data FROM site LIMIT 1');
  if (row === undefined) throw new Error('This edition has no site.yaml that can be read.');
  const site = JSON.parse(row.data as string) as Site;
  return { ...site, sections: listSections(reader), shareImage: findSiteShareImage(reader, site) };
}

/** Sections in their order; one without a colour gets one by its place. */
export function listSections(reader: Reader): SectionView[] {
  observe(tags.site);
  return reader.all('SELECT slug, data FROM section ORDER BY position, slug').map((row, place) => {
    const slug = row.slug as string;
    const { title, description, accent, categories } = JSON.parse(row.data as string) as SectionFile;
    return {
      slug,
      title,
      description,
      href: `/${slug}`,
      accent: accent ?? ACCENTS[place % ACCENTS.length] ?? 'rose',
      categories: categories.map((category) => ({ ...category, section: slug, href: `/${slug}/${category.slug}` })),
    };
  });
}

export function readNotice(reader: Reader): NoticeView | undefined {
  observe(tags.front(HOME));
  const row = reader.get('SELECT data FROM front WHERE slug = ?', HOME);
  const notice = row === undefined ? undefined : (JSON.parse(row.data as string) as FrontFile).notice;
  if (notice === undefined || Date.parse(notice.until) <= reader.now) return undefined;
  observeClock(Date.parse(notice.until));
  return { text: notice.text, link: notice.link };
}
