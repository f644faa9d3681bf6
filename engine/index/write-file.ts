/** A parsed file → its rows as it is now: stamp, problems, references, and the names it answers to. */
import type { FileData } from '../parse/content-files.ts';
import type { ParsedFile } from '../parse/parse-file.ts';
import type { LocalProblem } from '../problem.ts';
import type { Candidate } from './changed-files.ts';
import { firstNameOf } from './moved-stories.ts';
import type { Statements } from './statements.ts';

/** A name that a file answers to. */
export interface Target {
  kind: string;
  value: string;
  detail: string;
}

export function writeFile(index: Statements, candidate: Candidate, hash: string, parsed: ParsedFile): void {
  const { path } = candidate.stamp;
  if (parsed.data !== undefined && isKnownByHead(index, path, hash)) return addBody(index, path, parsed);
  const isBroken = parsed.data === undefined && parsed.picture === undefined && parsed.table === undefined;
  forgetFile(index, path, isBroken ? ['file', 'problem', 'reference', 'unchecked'] : ALL_TABLES);
  const { size, modified, inode } = candidate.stamp;
  index.run(
    'INSERT INTO file (path, kind, slug, hash, size, modified, inode) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ...[path, candidate.kind, candidate.slug, hash, size, modified, inode],
  );
  for (const problem of parsed.problems) writeProblem(index, path, problem, 'file');
  writeReferences(index, path, parsed.references);
  for (const target of targetsOf(index, candidate.kind, candidate.slug, parsed))
    index.run(
      'INSERT OR IGNORE INTO target (kind, value, path, detail) VALUES (?, ?, ?, ?)',
      ...[target.kind, target.value, path, target.detail],
    );
}

function isKnownByHead(index: Statements, path: string, hash: string): boolean {
  return index.get('SELECT 1 FROM unchecked JOIN file USING (path) WHERE path = ? AND hash = ?', path, hash) !== undefined;
}

/** Its names and the references of its head, which come first, are there already: rows that stay are pages that need not be written. */
function addBody(index: Statements, path: string, { problems, references }: ParsedFile): void {
  forgetFile(index, path, ['problem', 'unchecked']);
  for (const problem of problems) writeProblem(index, path, problem, 'file');
  const known = Number(index.get('SELECT count(*) AS count FROM reference WHERE path = ?', path)?.count);
  writeReferences(index, path, references.slice(known));
}

function writeReferences(index: Statements, path: string, references: ParsedFile['references']): void {
  for (const { kind, value, line, column, code } of references)
    index.run(
      'INSERT INTO reference (path, kind, value, line, column, code) VALUES (?, ?, ?, ?, ?, ?)',
      ...[path, kind, value, line, column, code],
    );
}

/** The bytes are the same: only the stamp is new. */
export function touchFile(index: Statements, { path, size, modified, inode }: Candidate['stamp']): void {
  index.run('UPDATE file SET size = ?, modified = ?, inode = ? WHERE path = ?', size, modified, inode, path);
}

const ALL_TABLES = ['file', 'problem', 'reference', 'target', 'unchecked'] as const;

export function forgetFile(index: Statements, path: string, tables: readonly string[] = ALL_TABLES): void {
  for (const table of tables) index.run(`DELETE FROM ${table} WHERE path = ?`, path);
}

/** Of an article, the names that only a version that can be read gives it. */
export function forgetOtherNames(index: Statements, path: string): void {
  index.run("DELETE FROM target WHERE path = ? AND kind IN ('id', 'alias')", path);
}

export function writeProblem(index: Statements, path: string, problem: LocalProblem, stage: 'file' | 'edition'): void {
  const { line, column, severity, code, message } = problem;
  index.run(
    'INSERT INTO problem (path, line, column, severity, code, message, stage) VALUES (?, ?, ?, ?, ?, ?, ?)',
    path,
    line,
    column,
    severity,
    code,
    message,
    stage,
  );
}

/**
 * A broken file answers to its name, and to what else its last good version answered to: that one is served, and one
 * mistake is not told again by all who refer to it.
 */
function targetsOf(index: Statements, kind: Candidate['kind'], slug: string, { data, picture, table }: ParsedFile): Target[] {
  switch (kind) {
    case 'article':
      return [
        { kind, value: slug, detail: '' },
        ...(data === undefined ? [] : [{ kind: 'id', value: (data as FileData['article']).id ?? firstNameOf(index, slug), detail: '' }]),
        ...((data as FileData['article'] | undefined)?.aliases ?? []).map((alias) => ({
          kind: 'alias',
          value: alias.toLowerCase(),
          detail: '',
        })),
      ];
    case 'section':
      return [
        { kind, value: slug, detail: '' },
        ...((data as FileData['section'] | undefined)?.categories ?? []).map((category) => ({
          kind: 'category',
          value: category.slug,
          detail: slug,
        })),
      ];
    case 'author':
    case 'topic':
      return [{ kind, value: slug, detail: '' }];
    case 'picture':
      return picture === undefined ? [] : [{ kind, value: slug, detail: `${picture.width}×${picture.height}` }];
    case 'data':
      return table === undefined ? [] : [{ kind, value: slug, detail: '' }];
    default:
      return [];
  }
}
