/** The text of a story, ready to be shown. */
import { inflateRawSync } from 'node:zlib';
import type { Root } from 'hast';
import type { Reader } from '../index/reader.ts';
import type { DataTable } from '../parse/csv-file.ts';
import type { Heading } from '../parse/parsed-body.ts';
import type { Reference } from '../reference.ts';
import { observe } from '../request-scope.ts';
import { tags } from '../tags.ts';
import { findCards } from './cards.ts';
import { findPictureFile } from './picture-file.ts';
import { readSite } from './site.ts';
import type { ArticleView, CardView, PictureFile } from './views.ts';

/** What blocks name in their props, found. */
export interface BlockContext {
  /** By path in the edition. */
  pictures: Record<string, PictureFile>;
  /** Tables of data by path in the edition. */
  tables: Record<string, DataTable>;
  /** By slug; what is not public is not here. */
  articles: Record<string, CardView>;
}

export interface BodyView {
  tree: Root;
  headings: Heading[];
  context: BlockContext;
}

/** The body of the version that the index serves, which the file may have left behind. */
export async function readBody(reader: Reader, { slug, title, lang }: ArticleView): Promise<BodyView> {
  return parseBodyView(reader, { source: readSource(reader, slug), kind: 'article', lang, headline: title });
}

/** The same as plain Markdown, with links that stand by themselves. */
export async function readMarkdown(reader: Reader, { slug, title }: ArticleView, origin: string): Promise<string> {
  return reader.pool.run('markdown', { source: readSource(reader, slug), headline: title, origin });
}

function readSource(reader: Reader, slug: string): string {
  const row = reader.get('SELECT source FROM article_source WHERE article = (SELECT id FROM public_article WHERE slug = ?)', slug);
  if (row === undefined) throw new Error(`The index has no text for “${slug}”.`);
  return inflateRawSync(row.source as Uint8Array).toString('utf8');
}

/** Blocks as an editor would write them, for the style guide. */
export async function parseExample(reader: Reader, mdx: string): Promise<BodyView> {
  return parseBodyView(reader, { source: mdx, kind: 'example', lang: readSite(reader).language });
}

export async function parseBodyView(
  reader: Reader,
  given: { source: string; kind: string; lang: string; headline?: string },
): Promise<BodyView> {
  const { tree, headings, references } = await reader.pool.run('body', given);
  const ofKind = (kind: string) => references.filter((reference) => reference.kind === kind);
  const found = <Value>(kind: string, find: (reference: Reference) => Value | undefined) =>
    Object.fromEntries(
      ofKind(kind)
        .toReversed() // of two on one file, the first has the words
        .flatMap((reference) => {
          const value = find(reference);
          return value === undefined ? [] : [[reference.value, value] as const];
        }),
    );
  const articles = findCards(
    reader,
    ofKind('article').map(({ value }) => value),
  ).map((card) => [card.slug, card] as const);
  return {
    tree,
    headings,
    context: {
      pictures: found('picture', ({ value, words }) => findPictureFile(reader, value, words)),
      tables: found('data', ({ value }) => findTable(reader, value)),
      articles: Object.fromEntries(articles),
    },
  };
}

function findTable(reader: Reader, path: string): DataTable | undefined {
  observe(tags.data(path));
  const row = reader.get('SELECT content FROM data_table WHERE path = ?', path);
  return row === undefined ? undefined : (JSON.parse(row.content as string) as DataTable);
}
