/** One story, whole but for its body. */
import type { Reader } from '../index/reader.ts';
import { observe, observeClock } from '../request-scope.ts';
import { changesOf, type Frontmatter } from '../schema/article.ts';
import { tags } from '../tags.ts';
import { CARD_COLUMNS, cardMaker, findCards } from './cards.ts';
import { findPublic } from './observed.ts';
import { articleShareOrder, findShareImage } from './share-image.ts';
import { listSections, readSite } from './site.ts';
import { findTopicLinks } from './topics.ts';
import type { ArticleView, CardView, CategoryView, SectionView } from './views.ts';

/** A public story by its slug. */
export function readArticle(reader: Reader, slug: string): ArticleView | undefined {
  const row = findPublic(reader, slug, `${CARD_COLUMNS}, hash, story_id, word_count`);
  if (row === undefined) return undefined;
  const data = JSON.parse(row.data as string) as Frontmatter;
  const card = cardMaker(reader)(row);
  return {
    ...card,
    shareImage: findShareImage(reader, articleShareOrder(reader, slug, data, readSite(reader), sectionOf(reader, card.section.slug))),
    hash: row.hash as string,
    id: row.story_id as string,
    modified: lastChangeUntil(reader.now, data),
    updated: data.updated,
    categories: findCategories(reader, data.categories),
    topics: findTopicLinks(reader, data.topics),
    keyPoints: data.keyPoints,
    unknowns: data.unknowns,
    sources: data.sources,
    corrections: data.corrections.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)),
    wordCount: (row.word_count as number | null) ?? undefined,
    seo: data.seo,
    related: data.related,
    translations: findTranslations(reader, slug, data.translationOf),
  };
}

function sectionOf(reader: Reader, slug: string): SectionView | undefined {
  return listSections(reader).find((section) => section.slug === slug);
}

/** The newest of a story's changes that are not to come; the answer is another when the next one comes. */
function lastChangeUntil(now: number, data: Frontmatter): string {
  const changes = changesOf(data).toSorted((a, b) => Date.parse(a) - Date.parse(b));
  const next = changes.find((at) => Date.parse(at) > now);
  if (next !== undefined) observeClock(Date.parse(next));
  return changes.findLast((at) => Date.parse(at) <= now) ?? data.published;
}

function findCategories(reader: Reader, slugs: readonly string[]): CategoryView[] {
  const all = listSections(reader).flatMap((section) => section.categories);
  return slugs.flatMap((slug) => all.find((category) => category.slug === slug) ?? []);
}

/** The original and its other translations. */
function findTranslations(reader: Reader, slug: string, original = slug): ArticleView['translations'] {
  observe(tags.translations(original));
  const others = reader.all('SELECT slug FROM translation WHERE original = ?', original).map((row) => row.slug as string);
  const family = new Set([original, ...others]);
  family.delete(slug);
  const toLink = ({ slug, title, href, lang }: CardView) => ({ slug, title, href, lang, isOriginal: slug === original });
  return findCards(reader, [...family].sort()).map(toLink);
}
