/** The text of a story, ready to be shown. */
import { inflateRawSync } from 'node:zlib';
import type { Root } from 'hast';
import type { Reader } from '../index/reader.ts';
import type { DataTable } from '../parse/csv-file.ts';
import { ParseAborted } from '../parse/parse-pool.ts';
import type { Heading, ParsedBody } from '../parse/parsed-body.ts';
import type { Tasks } from '../parse/worker.ts';
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

/**
 * The body of the version that the index serves, which the file may have left behind. Nothing when it was left to be
 * checked later, and turns out to have errors.
 */
export async function readBody(reader: Reader, { slug, title, lang, minutes }: ArticleView): Promise<BodyView | undefined> {
  const given = { source: readSource(reader, slug), kind: 'article', lang, headline: title };
  if (minutes !== undefined) return parseBodyView(reader, given);
  reader.bodies.want(slug);
  const parsed = await parseUnchecked(reader, given);
  return parsed && toView(reader, parsed);
}

/** The same as plain Markdown, with links that stand by themselves. */
export async function readMarkdown(reader: Reader, article: ArticleView, origin: string): Promise<string | undefined> {
  if (article.minutes === undefined && (await readBody(reader, article)) === undefined) return undefined;
  return reader.pool.run('markdown', { source: readSource(reader, article.slug), headline: article.title, origin });
}

async function parseUnchecked(reader: Reader, given: Tasks['body']['given']): Promise<ParsedBody | undefined> {
  try {
    const parsed = await reader.pool.run('body', given);
    const isBroken = parsed.problems.some(({ severity }) => severity === 'error');
    return isBroken || parsed.references.some((reference) => !isAnswered(reader, reference)) ? undefined : parsed;
  } catch (error) {
    if (error instanceof ParseAborted) return undefined;
    throw error;
  }
}

function isAnswered(reader: Reader, { kind, value }: Reference): boolean {
  return reader.get('SELECT 1 FROM target WHERE kind = ? AND value = ? LIMIT 1', kind, value) !== undefined;
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

export async function parseBodyView(reader: Reader, given: Tasks['body']['given']): Promise<BodyView> {
  return toView(reader, await reader.pool.run('body', given));
}

function toView(reader: Reader, { tree, headings, references }: ParsedBody): BodyView {
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
