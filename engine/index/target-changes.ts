/** Which names came, went or changed in an update, and so which other files have to be looked at again. */
import type { Statements } from './statements.ts';

/** @returns whether the file did not answer to it already */
export function announce(index: Statements, kind: string, value: string, path: string): boolean {
  if (index.get('SELECT 1 FROM target WHERE kind = ? AND value = ? AND path = ?', kind, value, path) !== undefined) return false;
  index.run("INSERT INTO target (kind, value, path, detail) VALUES (?, ?, ?, '')", kind, value, path);
  return true;
}

export class TargetChanges {
  readonly #index: Statements;
  /** Net effect by name and file: a name that went and came back where it was is no change, and one that two files swapped is. */
  readonly #balance = new Map<string, number>();

  constructor(index: Statements) {
    this.#index = index;
  }

  /** Makes an article's name known before the article is read, so that stories read earlier may refer to it. */
  announce(kind: string, value: string, path: string): void {
    if (announce(this.#index, kind, value, path)) this.#count(kind, value, '', path, 1);
  }

  /** Call with a file's path before its rows change. */
  before(path: string): void {
    for (const { kind, value, detail } of this.#of(path)) this.#count(kind, value, detail, path, -1);
  }

  /** Call with the path when its rows have changed. */
  after(path: string): void {
    for (const { kind, value, detail } of this.#of(path)) this.#count(kind, value, detail, path, 1);
  }

  /** Paths of the files that use a name that changed, or that answer to it too. */
  affectedPaths(): string[] {
    const paths = new Set<string>();
    for (const [key, balance] of this.#balance) {
      if (balance === 0) continue;
      const [kind = '', value = ''] = key.split('\n');
      const users = this.#index.all('SELECT path FROM reference WHERE kind = ? AND value = ?', kind, value);
      const rivals = this.#index.all(
        "SELECT path FROM target WHERE value = ? AND (kind = ? OR (kind = 'alias' AND ? = 'article'))",
        value,
        kind,
        kind,
      );
      for (const row of [...users, ...rivals]) paths.add(row.path as string);
    }
    return [...paths].sort();
  }

  #of(path: string): { kind: string; value: string; detail: string }[] {
    return this.#index.all('SELECT kind, value, detail FROM target WHERE path = ?', path) as never;
  }

  #count(kind: string, value: string, detail: string, path: string, by: number): void {
    const key = `${kind}\n${value}\n${detail}\n${path}`;
    this.#balance.set(key, (this.#balance.get(key) ?? 0) + by);
  }
}
