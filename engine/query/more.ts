/** The newest of a story's category, for who has read it. */
import type { Reader } from '../index/reader.ts';
import { type List, listNewest } from './listing.ts';
import type { ArticleView, CardView, NamedLink } from './views.ts';

export interface More {
  /** The category, or what is wider. */
  from: NamedLink;
  cards: CardView[];
}

/**
 * Stories in the story's own language, and not the story itself in another. Where nothing would stand beside it, they are
 * of its section, and if there is none, in any language.
 *
 * @param shown what stands beside the story already
 */
export function listMore(reader: Reader, article: ArticleView, shown: readonly CardView[], limit: number): More | undefined {
  const { category, section, lang } = article;
  const known = new Set([article, ...article.translations, ...shown].map(({ slug }) => slug));
  const look = (from: NamedLink, list: List, language?: string): More | undefined => {
    const fresh = listNewest(reader, list, limit + known.size, language).filter(({ slug }) => !known.has(slug));
    return fresh.length === 0 ? undefined : { from, cards: fresh.slice(0, limit) };
  };
  const near = look(category, { by: 'category', key: category.slug }, lang);
  if (near !== undefined || shown.length > 0) return near;
  const wider: List = { by: 'section', key: section.slug };
  return look(section, wider, lang) ?? look(section, wider);
}
