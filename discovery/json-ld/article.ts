/** A story as schema.org describes one. Everything here is on the page too. */
import type { CorrectionComment, CreativeWork, ImageObject, NewsArticle, Organization, Person, Thing } from 'schema-dts';
import type { ArticleView, PictureView, SiteView } from '#engine/query/views.ts';
import type { Kind } from '#engine/schema/article.ts';
import { absolute } from '../absolute.ts';
import { cleanText } from '../clean-text.ts';
import { describeBreadcrumbs } from './breadcrumbs.ts';
import { describeOrganization } from './organization.ts';
import { writeGraph } from './serialize.ts';

/** The genre beside `NewsArticle`, which is the one that Google documents; a live story or a briefing is of no genre. */
const GENRES: Partial<Record<Kind, string>> = {
  report: 'ReportageNewsArticle',
  explainer: 'BackgroundNewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
};

/** @param kinds of the story's authors by slug, where they are known: a desk is an organisation */
export function articleGraph(article: ArticleView, site: SiteView, origin: string, people: ReadonlySet<string>): string {
  const page = absolute(origin, article.href);
  const organization = describeOrganization(site, origin);
  const genre = GENRES[article.kind];
  const story = { ...describeArticle(article, origin, people), ...(genre !== undefined && { '@type': ['NewsArticle', genre] }) };
  const trail = [article.section, article.category];
  return writeGraph([story as Thing, organization, describeBreadcrumbs(trail, page, origin)]);
}

function describeArticle(article: ArticleView, origin: string, people: ReadonlySet<string>): NewsArticle {
  const page = absolute(origin, article.href);
  const { title, standfirst, published, modified, lang, wordCount, category, topics, sources, corrections, translations } = article;
  return {
    '@type': 'NewsArticle',
    '@id': `${page}#article`,
    mainEntityOfPage: page,
    url: page,
    headline: cleanText(title),
    description: cleanText(standfirst),
    datePublished: published,
    dateModified: modified,
    inLanguage: lang,
    articleSection: cleanText(category.title),
    wordCount,
    isAccessibleForFree: true,
    author: article.authors.map((author) => describeAuthor(author, origin, people)),
    publisher: { '@id': `${origin}/#organization` },
    ...(article.image !== undefined && { image: describeImages(article.image, origin) }),
    ...(topics.length > 0 && topicsOf(topics, origin)),
    ...(sources.length > 0 && { citation: sources.map(describeSource) }),
    ...(corrections.length > 0 && { correction: corrections.map(describeCorrection) }),
    ...familyOf(translations, origin),
  };
}

function describeAuthor(
  { slug, title, href }: ArticleView['authors'][number],
  origin: string,
  people: ReadonlySet<string>,
): Person | Organization {
  const url = absolute(origin, href);
  return { '@type': people.has(slug) ? 'Person' : 'Organization', '@id': `${url}#author`, name: cleanText(title), url };
}

/** The three shapes that search results are cut to; a picture that has not been cut yet stands for itself. */
function describeImages({ crops, credit, copyright, ...whole }: PictureView, origin: string): ImageObject[] {
  const files = crops === undefined ? [whole] : [crops['16:9'], crops['4:3'], crops['1:1']];
  return files.map(({ href, width, height }) => ({
    '@type': 'ImageObject',
    url: absolute(origin, href),
    contentUrl: absolute(origin, href),
    width: String(width),
    height: String(height),
    ...(credit !== undefined && { creditText: cleanText(credit) }),
    ...(copyright !== undefined && { copyrightNotice: cleanText(copyright) }),
  }));
}

/** The first topic is what the story is about; the rest it speaks of. */
function topicsOf(topics: ArticleView['topics'], origin: string): Pick<NewsArticle & object, never> {
  const [about, ...mentions] = topics.map(
    ({ title, href }): Thing => ({ '@type': 'Thing', name: cleanText(title), url: absolute(origin, href) }),
  );
  return { about, keywords: topics.map(({ title }) => cleanText(title)), ...(mentions.length > 0 && { mentions }) };
}

function describeSource({ title, publisher, url, date }: ArticleView['sources'][number]): CreativeWork {
  return {
    '@type': 'CreativeWork',
    name: cleanText(title),
    ...(url !== undefined && { url }),
    ...(date !== undefined && { datePublished: date }),
    ...(publisher !== undefined && { publisher: { '@type': 'Organization', name: cleanText(publisher) } }),
  };
}

function describeCorrection({ at, text }: ArticleView['corrections'][number]): CorrectionComment {
  return { '@type': 'CorrectionComment', text: cleanText(text), datePublished: at };
}

/** Of a translation its original, and of an original its translations; what others were made of it says the original. */
function familyOf(translations: ArticleView['translations'], origin: string): Pick<NewsArticle & object, never> {
  const original = translations.find(({ isOriginal }) => isOriginal);
  if (original !== undefined) return { translationOfWork: describeTranslation(original, origin) };
  return translations.length === 0 ? {} : { workTranslation: translations.map((other) => describeTranslation(other, origin)) };
}

function describeTranslation({ title, href, lang }: ArticleView['translations'][number], origin: string): CreativeWork {
  const url = absolute(origin, href);
  return { '@type': 'CreativeWork', '@id': `${url}#article`, name: cleanText(title), url, inLanguage: lang };
}
