/** All that an index holds, as text, so that two indexes can be compared. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

type Row = Record<string, unknown>;

/** Of the text index, words and how often they are there: its own tables are laid out by the order of what was written. */
const WORDS = "CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'article_text', 'row')";

/**
 * @returns rows by table, without order. Numbers that only count what was done are left out: of the snapshot, and those
 * that stand for an article, in place of which its name is given.
 */
export function readRows(dataDir: string): Record<string, string[]> {
  const db = new DatabaseSync(join(dataDir, 'index.sqlite'), { readOnly: true });
  try {
    db.exec(`BEGIN; ${WORDS}`);
    const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'article_text%'").all();
    const slugs = new Map(
      db
        .prepare('SELECT id, slug FROM article')
        .all()
        .map(({ id, slug }) => [id, slug]),
    );
    const tables = [...names.map(({ name }) => name as string), 'words'];
    return Object.fromEntries(tables.map((table) => [table, rowsOf(db, table, slugs)]));
  } finally {
    db.close();
  }
}

function rowsOf(db: DatabaseSync, table: string, slugs: ReadonlyMap<unknown, unknown>): string[] {
  const rows = db.prepare(`SELECT * FROM "${table}"`).all() as Row[];
  return rows
    .filter((row) => table !== 'meta' || row.key !== 'snapshot')
    .map(({ id: _, article, ...row }) => JSON.stringify({ ...row, ...(article !== undefined && { article: slugs.get(article) }) }, asText))
    .sort();
}

function asText(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}
