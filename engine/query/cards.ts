/** Rows of articles → stories as fronts and lists show them. */
import type { Reader } from '../index/reader.ts';
import type { Row } from '../index/statements.ts';
import { observe, observeModified } from '../request-scope.ts';
import { type Frontmatter, lastChange } from '../schema/article.ts';
import type { AuthorFile } from '../schema/author.ts';
import { tags } from '../tags.ts';
import { findAllPublic } from './observed.ts';
import { findPicture } from './picture-file.ts';
import { listSections, readSite } from './site.ts';
import type { CardView, NamedLink, SectionView } from './views.ts';

/** The columns that a card is made from. */
export const CARD_COLUMNS = 'slug, published, section, category, minutes, data';

/** Turns rows into cards; made once a query, so that what cards share is read once. */
export function cardMaker(reader: Reader): (row: Row) => CardView {
  const sections = new Map(listSections(reader).map((section) => [section.slug, section]));
  const { language } = readSite(reader);
  return (row) => makeCard(reader, row, sections, language);
}

/** Public stories by slug, in the order asked; what is not public is left out. */
export function findCards(reader: Reader, slugs: readonly string[]): CardView[] {
  const toCard = cardMaker(reader);
  return findAllPublic(reader, slugs, CARD_COLUMNS).map(toCard);
}

function makeCard(reader: Reader, row: Row, sections: ReadonlyMap<string, SectionView>, language: string): CardView {
  const data = JSON.parse(row.data as string) as Frontmatter;
  const slug = row.slug as string;
  observeModified(lastChange(data));
  const section = sections.get(row.section as string);
  const category = section?.categories.find((candidate) => candidate.slug === row.category);
  return {
    slug,
    title: data.title,
    href: articleHref(row),
    standfirst: data.standfirst,
    kind: data.kind,
    lang: data.lang ?? language,
    original: data.translationOf,
    published: data.published,
    minutes: (row.minutes as number | null) ?? undefined,
    section: { slug: row.section as string, title: section?.title ?? '', href: `/${row.section}`, accent: section?.accent ?? 'rose' },
    category: { slug: row.category as string, title: category?.title ?? '', href: `/${row.section}/${row.category}` },
    authors: data.authors.flatMap((author) => findAuthorLink(reader, author)),
    image: data.image && findPicture(reader, data.image),
    sourceCount: data.sources.length,
    correctionCount: data.corrections.length,
  };
}

/** The canonical address of an article, from the columns that it is made of. */
export function articleHref(row: Row): string {
  return `/${row.section}/${row.category}/${row.slug}`;
}

function findAuthorLink(reader: Reader, slug: string): NamedLink[] {
  observe(tags.author(slug));
  const row = reader.get('SELECT data FROM author WHERE slug = ?', slug);
  if (row === undefined) return [];
  return [{ slug, title: (JSON.parse(row.data as string) as AuthorFile).name, href: `/authors/${slug}` }];
}
