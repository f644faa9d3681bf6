/** Everything that an index holds, so that two can be compared: rows in order, numbers of articles as their slugs. */
import { DatabaseSync } from 'node:sqlite';

/** `snapshot` counts transactions, and is left out. */
const TABLES: Record<string, string> = {
  meta: "SELECT * FROM meta WHERE key NOT IN ('snapshot', 'source')",
  file: 'SELECT path, kind, slug, hash, size FROM file',
  article: 'SELECT slug, path, hash, status, published, section, category, story_id, word_count, minutes, data FROM article',
  source: 'SELECT slug, hex(source) AS source FROM article_source JOIN article ON article = id',
  words: 'SELECT slug, term, col, offset FROM words JOIN article ON doc = id',
  ...Object.fromEntries(
    [
      ...['problem', 'reference', 'target', 'unchecked', 'site', 'section', 'author', 'topic', 'front', 'page', 'picture', 'data_table'],
      ...['shown_picture', 'alias', 'moved', 'first_name', 'translation', 'listing', 'withdrawal', 'change'],
    ].map((table) => [table, `SELECT * FROM ${table}`]),
  ),
};

export function dumpIndex(file: string): Record<string, string[]> {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    db.exec("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'article_text', 'instance')");
    const rowsOf = (sql: string) =>
      db
        .prepare(sql)
        .all()
        .map((row) => JSON.stringify(row))
        .sort();
    return Object.fromEntries(Object.entries(TABLES).map(([name, sql]) => [name, rowsOf(sql)]));
  } finally {
    db.close();
  }
}

/** How many bodies are still to be checked. */
export function countWaiting(file: string): number {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return Number(db.prepare('SELECT count(*) AS count FROM unchecked').get()?.count);
  } finally {
    db.close();
  }
}
