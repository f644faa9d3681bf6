/** A sound article → the rows that it is served from. */
import type { ParsedFile } from '../parse/parse-file.ts';
import { formatPeriod } from '../period.ts';
import { articleStatus, type Frontmatter, lastChange } from '../schema/article.ts';
import { writtenLanguage } from '../written-language.ts';
import { firstNameOf } from './moved-stories.ts';
import type { Statements } from './statements.ts';

export interface ArticleFile {
  path: string;
  slug: string;
  hash: string;
  parsed: ParsedFile;
}

/** Writes everything that is known, of a head alone too; the article's categories are known to exist. */
export function writeArticle(index: Statements, { path, slug, hash, parsed }: ArticleFile, timezone: string): void {
  const data = parsed.data as Frontmatter;
  const known = index.get('SELECT id FROM article WHERE path = ? AND slug = ? AND hash = ?', path, slug, hash);
  if (known === undefined) writeHead(index, { path, slug, hash, parsed }, timezone);
  else forgetBody(index, known.id as number, slug);
  const id = (known ?? index.get('SELECT id FROM article WHERE slug = ?', slug))?.id as number;
  const { body } = parsed;
  index.run('UPDATE article SET word_count = ?, minutes = ? WHERE id = ?', body?.wordCount ?? null, body?.minutes ?? null, id);
  if (body !== undefined) writeText(index, id, data, body.plainText);
  for (const { kind, value, words } of parsed.references)
    if (kind === 'picture')
      index.run('INSERT OR IGNORE INTO shown_picture (path, slug, words) VALUES (?, ?, ?)', value, slug, JSON.stringify(words ?? {}));
}

/** Once its body is checked: to take a text out again, of a head alone, would cost more than all else. */
function writeText(index: Statements, id: number, { title, standfirst }: Frontmatter, plainText: string): void {
  index.run('INSERT INTO article_text (rowid, headline, standfirst, body) VALUES (?, ?, ?, ?)', id, title, standfirst, plainText);
}

function forgetBody(index: Statements, id: number, slug: string): void {
  index.run('DELETE FROM article_text WHERE rowid = ?', id);
  index.run('DELETE FROM shown_picture WHERE slug = ?', slug);
}

/** What the frontmatter alone decides, and the text that it is of. */
function writeHead(index: Statements, { path, slug, hash, parsed }: ArticleFile, timezone: string): void {
  const data = parsed.data as Frontmatter;
  if (parsed.source === undefined) throw new TypeError(`${path} was parsed without its source`);
  removeArticle(index, path);
  const rival = index.get('SELECT path FROM article WHERE slug = ?', slug); // served until now, and second by path
  if (rival !== undefined) removeArticle(index, rival.path as string);
  const category = data.categories[0] ?? '';
  const row = [
    slug,
    path,
    hash,
    articleStatus(data),
    Date.parse(data.published),
    sectionOf(index, category),
    category,
    data.id ?? firstNameOf(index, slug),
    JSON.stringify(data),
  ] as const;
  index.run(
    `INSERT INTO article (slug, path, hash, status, published, section, category, story_id, data)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...row,
  );
  const id = index.get('SELECT id FROM article WHERE slug = ?', slug)?.id as number;
  index.run('INSERT INTO article_source (article, source) VALUES (?, ?)', id, parsed.source);
  for (const alias of data.aliases) index.run('INSERT OR IGNORE INTO alias (alias, slug) VALUES (?, ?)', alias.toLowerCase(), slug);
  if (data.translationOf !== undefined) index.run('INSERT INTO translation (slug, original) VALUES (?, ?)', slug, data.translationOf);
  writeLists(index, slug, data, timezone);
}

/** The article's address and lists, made again from its row: a category moved, or the time zone changed. */
export function refileArticle(index: Statements, path: string, timezone: string): void {
  const row = index.get('SELECT slug, category, data FROM article WHERE path = ?', path);
  if (row === undefined) return;
  const slug = row.slug as string;
  index.run('UPDATE article SET section = ? WHERE path = ?', sectionOf(index, row.category as string), path);
  index.run('DELETE FROM listing WHERE slug = ?', slug);
  index.run('DELETE FROM withdrawal WHERE slug = ?', slug);
  index.run('DELETE FROM change WHERE slug = ?', slug);
  writeLists(index, slug, JSON.parse(row.data as string), timezone);
}

export function removeArticle(index: Statements, path: string): void {
  const row = index.get('SELECT id, slug FROM article WHERE path = ?', path);
  if (row === undefined) return;
  const slug = row.slug as string;
  const id = row.id as number;
  index.run('DELETE FROM article WHERE id = ?', id);
  index.run('DELETE FROM article_source WHERE article = ?', id);
  index.run('DELETE FROM article_text WHERE rowid = ?', id);
  for (const table of ['alias', 'translation', 'listing', 'withdrawal', 'change', 'shown_picture'])
    index.run(`DELETE FROM ${table} WHERE slug = ?`, slug);
}

function writeLists(index: Statements, slug: string, data: Frontmatter, timezone: string): void {
  const status = articleStatus(data);
  const published = Date.parse(data.published);
  const lists = listsOf(index, data, formatPeriod(published, timezone));
  if (status === 'withdrawn') writeWithdrawal(index, slug, data, lists);
  if (status !== 'ready') return;
  const place = [published, slug, lastChange(data), data.lang === undefined ? null : writtenLanguage(data.lang)] as const;
  for (const [list, key] of lists)
    index.run('INSERT INTO listing (list, key, published, slug, modified, language) VALUES (?, ?, ?, ?, ?, ?)', list, key, ...place);
  for (const { at, text } of data.corrections) writeChange(index, slug, 'correction', at, text);
  if (data.updated?.reason !== undefined) writeChange(index, slug, 'update', data.updated.at, data.updated.reason);
}

/** Every list that a story is in, once. */
function listsOf(index: Statements, data: Frontmatter, month: string): [list: string, key: string][] {
  const sections = data.categories.map((category) => sectionOf(index, category));
  const lists: [list: string, keys: string[]][] = [
    ['all', ['']],
    ['section', sections],
    ['category', data.categories],
    ['topic', data.topics],
    ['author', data.authors],
    ['kind', [data.kind]],
    ['month', [month]],
  ];
  return lists.flatMap(([list, keys]) => [...new Set(keys)].map((key): [string, string] => [list, key]));
}

function writeWithdrawal(index: Statements, slug: string, data: Frontmatter, lists: [list: string, key: string][]): void {
  const at = Date.parse(data.withdrawn?.at ?? data.published);
  for (const [list, key] of lists) index.run('INSERT INTO withdrawal (list, key, at, slug) VALUES (?, ?, ?, ?)', list, key, at, slug);
}

function writeChange(index: Statements, slug: string, kind: string, at: string, text: string): void {
  index.run('INSERT INTO change (at, slug, kind, at_text, text) VALUES (?, ?, ?, ?, ?)', Date.parse(at), slug, kind, at, text);
}

function sectionOf(index: Statements, category: string): string {
  return (
    (index.get("SELECT detail FROM target WHERE kind = 'category' AND value = ? ORDER BY path LIMIT 1", category)?.detail as
      | string
      | undefined) ?? ''
  );
}
