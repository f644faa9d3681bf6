/** A story → an entry of a feed. */
import type { ArticleView, PictureView, SiteView } from '#engine/query/views.ts';
import { absolute } from '../absolute.ts';
import { cleanText } from '../clean-text.ts';
import { mediaTypeOf } from '../media-type.ts';
import { escapeXml } from '../xml.ts';
import type { FeedEntry, FeedPicture } from './feed.ts';
import { tagUri } from './feed-id.ts';

export interface Story {
  article: ArticleView;
  /** The text as HTML that stands by itself, with absolute addresses. */
  html: string;
}

export function toFeedEntry({ article, html }: Story, site: SiteView, origin: string): FeedEntry {
  const picture = article.image && toPicture(article.image, origin);
  const { section, categories, topics } = article;
  return {
    id: tagUri(site, origin, article.id),
    url: absolute(origin, article.href),
    title: cleanText(article.title),
    summary: cleanText(article.standfirst),
    content: cleanText(corrections(article) + figure(article.image, picture) + html),
    lang: article.lang,
    published: new Date(article.published),
    modified: new Date(article.modified),
    authors: article.authors.map(({ title, href }) => ({ name: cleanText(title), url: absolute(origin, href) })),
    categories: [section, ...categories, ...topics].map(({ slug, title }) => ({ term: slug, label: cleanText(title) })),
    picture,
  };
}

/** Readers of cards and mail draw no SVG: a raster form goes before the drawing, where there is one. */
function toPicture(image: PictureView, origin: string): FeedPicture {
  const { href, width, height } = image.raster ?? image;
  return {
    url: absolute(origin, href),
    type: mediaTypeOf({ href }),
    width,
    height,
    size: image.raster?.size,
    alt: cleanText(image.alt),
    credit: image.credit,
  };
}

/** What was wrong comes before the text that it was in, as on the page. */
function corrections({ corrections }: ArticleView): string {
  const notes = corrections.map(
    ({ at, text }) => `<p><strong>Correction</strong> <time datetime="${at}">${at.slice(0, 10)}</time>: ${escapeXml(text)}</p>`,
  );
  return notes.join('');
}

function figure(image: PictureView | undefined, picture: FeedPicture | undefined): string {
  if (image === undefined || picture === undefined) return '';
  const { url, width, height } = picture;
  const words = [image.caption, image.credit].flatMap((text) => text ?? []).map(escapeXml);
  const caption = words.length === 0 ? '' : `<figcaption>${words.join(' ')}</figcaption>`;
  return `<figure><img src="${escapeXml(url)}" alt="${escapeXml(image.alt)}" width="${width}" height="${height}">${caption}</figure>`;
}
