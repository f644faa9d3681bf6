/** What an address leads to. */
import type { Reader } from '../index/reader.ts';
import type { Problem } from '../problem.ts';
import { observe } from '../request-scope.ts';
import type { Frontmatter } from '../schema/article.ts';
import { tags } from '../tags.ts';
import { readArticle } from './article.ts';
import { articleHref } from './cards.ts';
import { findPublic } from './observed.ts';
import type { ArticleView } from './views.ts';

export type Resolution =
  | { found: 'article'; article: ArticleView }
  | { found: 'redirect'; href: string }
  /** Withdrawn: 410, or 451 when the law asked for it. */
  | { found: 'gone'; title: string; at: string; reason: string; legal: boolean }
  /** In development alone: the file at this address, and what is wrong with it. */
  | { found: 'broken'; problems: Problem[] }
  | { found: 'nothing' };

export interface ArticleAddress {
  section: string;
  category: string;
  slug: string;
}

const NOTHING: Resolution = { found: 'nothing' };

export function resolveArticle(reader: Reader, address: ArticleAddress): Resolution {
  const { section, category, slug } = address;
  const broken = reader.development ? findBroken(reader, slug) : undefined;
  if (broken !== undefined) return broken;
  observe(tags.article(slug));
  const row = reader.get('SELECT section, category, slug, status, data FROM article WHERE slug = ? AND published <= now()', slug);
  if (row === undefined) return resolvePath(reader, `/${section}/${category}/${slug}`);
  if (row.status === 'withdrawn') return gone(JSON.parse(row.data as string));
  if (row.status !== 'ready') return NOTHING;
  const href = articleHref(row);
  if (href !== `/${section}/${category}/${slug}`) return { found: 'redirect', href };
  const article = readArticle(reader, slug);
  return article === undefined ? NOTHING : { found: 'article', article };
}

/** An address that is no page's: an alias, by its whole path or by its last part, leads to where the story is. */
export function resolvePath(reader: Reader, path: string): Resolution {
  const folded = path.toLowerCase();
  const slug = folded.slice(folded.lastIndexOf('/') + 1);
  const row =
    findAlias(reader, folded) ?? findAlias(reader, slug) ?? findMoved(reader, slug) ?? findPublic(reader, slug, 'section, category, slug');
  return row === undefined ? NOTHING : { found: 'redirect', href: articleHref(row) };
}

function findAlias(reader: Reader, alias: string): Record<string, unknown> | undefined {
  observe(tags.alias(alias));
  const row = reader.get('SELECT slug FROM alias WHERE alias = ?', alias);
  return row && findPublic(reader, row.slug as string, 'section, category, slug');
}

/** By a name that the story's file had in the history of its repository. */
function findMoved(reader: Reader, old: string): Record<string, unknown> | undefined {
  const row = reader.get('SELECT slug FROM moved WHERE old = ?', old);
  return row && findPublic(reader, row.slug as string, 'section, category, slug');
}

function gone({ title, withdrawn }: Frontmatter): Resolution {
  if (withdrawn === undefined) return NOTHING;
  return { found: 'gone', title, at: withdrawn.at, reason: withdrawn.reason, legal: withdrawn.legal };
}

function findBroken(reader: Reader, slug: string): Resolution | undefined {
  const file = reader.get("SELECT path FROM target WHERE kind = 'article' AND value = ? ORDER BY path LIMIT 1", slug);
  if (file === undefined) return undefined;
  const problems = reader.all(
    'SELECT path, line, column, severity, code, message FROM problem WHERE path = ? ORDER BY line, column',
    file.path as string,
  ) as unknown as Problem[];
  return problems.some((problem) => problem.severity === 'error') ? { found: 'broken', problems } : undefined;
}
