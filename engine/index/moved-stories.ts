/**
 * Stories whose file got another name, as the history of a repository tells: the old name goes on leading to the story,
 * and feeds go on knowing it by its first one, whether or not the editor wrote `aliases` and `id`.
 */
import { classify } from '../parse/content-files.ts';
import type { Move } from '../source/source.ts';
import type { Statements } from './statements.ts';

/**
 * @param moves in the order in which they were made
 * @returns the names that lead elsewhere than before
 */
export function noteMoves(index: Statements, moves: readonly Move[]): string[] {
  return moves.flatMap(({ from, to }) => {
    const [old, name] = [slugOf(from), slugOf(to)];
    if (old === undefined || name === undefined || old === name) return [];
    const first = firstNameOf(index, old);
    index.run('DELETE FROM first_name WHERE slug = ?', old);
    index.run('INSERT OR REPLACE INTO first_name (slug, first) VALUES (?, ?)', name, first);
    index.run('UPDATE moved SET slug = ? WHERE slug = ?', name, old);
    index.run('INSERT OR REPLACE INTO moved (old, slug) VALUES (?, ?)', old, name);
    index.run('DELETE FROM moved WHERE old = ?', name);
    return [old, name];
  });
}

/** Before its file was first given another name; the slug itself where it never was. */
export function firstNameOf(index: Statements, slug: string): string {
  return (index.get('SELECT first FROM first_name WHERE slug = ?', slug)?.first as string | undefined) ?? slug;
}

function slugOf(path: string): string | undefined {
  const file = classify(path);
  return file?.kind === 'article' ? file.slug : undefined;
}
