/** What a card shows where a page is shared. Readers of cards draw no SVG. */
import type { ArticleView, SiteView } from '#engine/query/views.ts';
import { cleanText } from './clean-text.ts';
import { mediaTypeOf } from './media-type.ts';

interface CardImage {
  url: string;
  width: number;
  height: number;
  type: string;
  alt: string;
}

/** Of the site's mark, where nothing larger is made. */
const MARK = { href: '/icon-512.png', width: 512, height: 512 };

/**
 * The story's own card, then its picture cut to 16:9 as large as it is, which Discover asks for.
 *
 * @param article nothing for a page that is no story
 */
export function shareImages(article: ArticleView | undefined, site: SiteView): CardImage[] {
  const card = article?.shareImage ?? site.shareImage;
  const wide = article?.image?.crops?.['16:9'];
  const images = [
    ...(card === undefined ? [] : [{ ...card, alt: article?.title ?? site.name }]),
    ...(wide === undefined ? [] : [{ ...wide, alt: article?.image?.alt ?? '' }]),
  ];
  const shown = images.length === 0 ? [{ ...MARK, alt: site.name }] : images;
  return shown.map(({ href, width, height, alt }) => ({ url: href, width, height, alt: cleanText(alt), type: mediaTypeOf({ href }) }));
}
