/** The card that stands for a page where it is shared. */

import type { Reader } from '../index/reader.ts';
import { shareOrder, siteShareOrder } from '../pictures/article-orders.ts';
import type { ShareOrder } from '../pictures/order.ts';
import type { Frontmatter } from '../schema/article.ts';
import { hashOfPicture } from './picture-file.ts';
import type { SectionView, ShareImage, SiteView } from './views.ts';

type Site = Pick<SiteView, 'name' | 'tagline' | 'language'>;

/** What a story's card is made from now. */
export function articleShareOrder(
  reader: Reader,
  slug: string,
  data: Frontmatter,
  site: Site,
  section: SectionView | undefined,
): ShareOrder {
  return shareOrder(slug, data, { site: site.name, lang: data.lang ?? site.language, section }, hashOfPicture(reader));
}

export function findShareImage(reader: Reader, order: ShareOrder): ShareImage | undefined {
  const found = reader.pictures.find(order);
  if (found === undefined) return undefined;
  const [file] = found.set.files;
  return { href: `/images/${found.key}/${found.set.name}-${file?.file}`, width: 1200, height: 630, type: 'image/jpeg' };
}

export function findSiteShareImage(reader: Reader, site: Site): ShareImage | undefined {
  return findShareImage(reader, siteShareOrder(site));
}
