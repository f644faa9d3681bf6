/** The text of a story, ready to be shown. */
import { inflateRawSync } from 'node:zlib';
import type { Root } from 'hast';
import type { Reader } from '../index/reader.ts';
import type { DataTable } from '../parse/csv-file.ts';
import type { Heading } from '../parse/parsed-body.ts';
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
  const row = reader.get('SELECT source FROM article_source WHERE article = (SELECT id FROM public_article WHERE slug = ?)', slug);
  if (row === undefined) throw new Error(`The index has no text for “${slug}”.`);
  const source = inflateRawSync(row.source as Uint8Array).toString('utf8');
  return parseBodyView(reader, { source, kind: 'article', lang, headline: title });
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
  const named = (kind: string) => references.filter((reference) => reference.kind === kind).map(({ value }) => value);
  const shown = references.filter(({ kind }) => kind === 'picture').toReversed(); // of two on one picture, the first has the words
  const pictures = shown.flatMap(({ value, words }) => {
    const file = findPictureFile(reader, value, words);
    return file === undefined ? [] : [[value, file] as const];
  });
  const tables = named('data').flatMap((path) => {
    const table = findTable(reader, path);
    return table === undefined ? [] : [[path, table] as const];
  });
  const articles = findCards(reader, named('article')).map((card) => [card.slug, card] as const);
  return {
    tree,
    headings,
    context: {
      pictures: Object.fromEntries(pictures),
      tables: Object.fromEntries(tables),
      articles: Object.fromEntries(articles),
    },
  };
}

function findTable(reader: Reader, path: string): DataTable | undefined {
  observe(tags.data(path));
  const row = reader.get('SELECT content FROM data_table WHERE path = ?', path);
  return row === undefined ? undefined : (JSON.parse(row.content as string) as DataTable);
}
