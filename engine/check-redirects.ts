/** Old addresses that lead nowhere new: seen only by who looks, since a reader who follows one is answered all the same. */
import type { Statements } from './index/statements.ts';
import type { Problem } from './problem.ts';
import { RESERVED_NAMES } from './schema/reserved-names.ts';

interface Alias {
  path: string;
  /** As it is matched: in lower case. */
  alias: string;
  line: number;
  column: number;
  slug: string;
}

/**
 * An alias is one hop to its story, so that chains cannot be written; but it is reached only where nothing else is.
 *
 * @returns a warning for each alias that is its own story's address, another's, the site's, or said before
 */
export function findDeadRedirects(index: Pick<Statements, 'all' | 'get'>): Problem[] {
  const aliases = index.all(
    `SELECT r.path, lower(r.value) AS alias, r.line, r.column, f.slug FROM reference r JOIN file f ON f.path = r.path
     WHERE r.kind = 'alias' ORDER BY r.path, r.line, r.column`,
  ) as unknown as Alias[];
  return aliases.flatMap((alias, position) => {
    const before = aliases[position - 1];
    const isRepeated = before?.path === alias.path && aliases.slice(0, position).some((other) => isSame(other, alias));
    const found = isRepeated ? (['article/alias-twice', 'is in this list already: take one out.'] as const) : findOther(index, alias);
    if (found === undefined) return [];
    const [code, what] = found;
    const { path, line, column } = alias;
    return [{ path, line, column, severity: 'warning', code, message: `The alias “${alias.alias}” ${what}` }];
  });
}

function isSame(one: Alias, other: Alias): boolean {
  return one.path === other.path && one.alias === other.alias;
}

/** Who answers the address before the alias is looked for. */
function findOther(index: Pick<Statements, 'get'>, { alias, slug }: Alias): readonly [code: string, what: string] | undefined {
  const parts = alias.split('/').slice(1);
  const last = parts.at(-1) ?? alias;
  if (last === slug && (parts.length === 0 || parts.length === 3))
    return ['article/alias-loop', 'leads to this story from where it is found anyway: take it out.'];
  if (parts.length === 0) return undefined; // another story's slug is an error of the edition
  const other = parts.length === 3 ? index.get("SELECT path FROM target WHERE kind = 'article' AND value = ?", last)?.path : undefined;
  if (other !== undefined)
    return ['article/alias-shadowed', `is answered by ${String(other)}, whose slug ends it: take it out, or rename that story.`];
  if (isOfSite(index, parts))
    return ['article/alias-shadowed', 'is the address of a page of the site, which keeps answering there: take it out.'];
  return undefined;
}

function isOfSite(index: Pick<Statements, 'get'>, [first = '', second, ...rest]: readonly string[]): boolean {
  if (RESERVED_NAMES.has(first)) return second === undefined || isListed(index, first, second);
  const section = index.get("SELECT 1 FROM target WHERE kind = 'section' AND value = ?", first);
  if (second === undefined) return section !== undefined;
  return rest.length === 0 && index.get("SELECT 1 FROM target WHERE kind = 'category' AND value = ?", second) !== undefined;
}

function isListed(index: Pick<Statements, 'get'>, first: string, slug: string): boolean {
  const kind = { topics: 'topic', authors: 'author' }[first];
  return kind !== undefined && index.get('SELECT 1 FROM target WHERE kind = ? AND value = ?', kind, slug) !== undefined;
}
