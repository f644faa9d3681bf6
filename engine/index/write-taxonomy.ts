/** Everything that is not an article → the rows that it is served from. */
import type { FileData } from '../parse/content-files.ts';
import type { ParsedFile } from '../parse/parse-file.ts';
import type { Candidate } from './changed-files.ts';
import type { Statements } from './statements.ts';

/** Tables whose rows belong to one file each. */
const TABLES: Partial<Record<Candidate['kind'], string>> = {
  site: 'site',
  section: 'section',
  author: 'author',
  topic: 'topic',
  front: 'front',
  page: 'page',
  picture: 'picture',
  data: 'data_table',
};

/** Sections without an order come last. */
const LAST = 1e9;

export function writeTaxonomy(
  index: Statements,
  kind: Candidate['kind'],
  path: string,
  slug: string,
  hash: string,
  parsed: ParsedFile,
  source: Uint8Array,
): void {
  removeTaxonomy(index, kind, path);
  const data = JSON.stringify(parsed.data);
  switch (kind) {
    case 'site':
      return index.run('INSERT INTO site (path, data) VALUES (?, ?)', path, data);
    case 'section':
      return index.run(
        'INSERT OR IGNORE INTO section (slug, path, position, data) VALUES (?, ?, ?, ?)',
        slug,
        path,
        (parsed.data as FileData['section']).order ?? LAST,
        data,
      );
    case 'author':
    case 'topic':
    case 'front':
      return index.run(`INSERT OR IGNORE INTO ${kind} (slug, path, data) VALUES (?, ?, ?)`, slug, path, data);
    case 'page':
      return index.run('INSERT INTO page (slug, path, data, source) VALUES (?, ?, ?, ?)', slug, path, data, source);
    case 'picture':
      if (parsed.picture === undefined) return;
      return index.run(
        'INSERT INTO picture (path, hash, width, height) VALUES (?, ?, ?, ?)',
        path,
        hash,
        parsed.picture.width,
        parsed.picture.height,
      );
    case 'data':
      return index.run('INSERT INTO data_table (path, content) VALUES (?, ?)', path, JSON.stringify(parsed.table));
    default:
      return;
  }
}

export function removeTaxonomy(index: Statements, kind: Candidate['kind'], path: string): void {
  const table = TABLES[kind];
  if (table !== undefined) index.run(`DELETE FROM ${table} WHERE path = ?`, path);
}
