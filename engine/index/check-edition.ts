/** What can be seen of a file only beside the others: names that nothing answers to, and names that two answer to. */
import { didYouMean } from '../did-you-mean.ts';
import type { LocalProblem } from '../problem.ts';
import type { Statements } from './statements.ts';
import { writeProblem } from './write-file.ts';

/** Checks a file again and stores what is found. */
export function checkBesideOthers(index: Statements, path: string): void {
  index.run("DELETE FROM problem WHERE path = ? AND stage = 'edition'", path);
  for (const problem of [...unanswered(index, path), ...collisions(index, path), ...changedId(index, path)])
    writeProblem(index, path, problem, 'edition');
}

/** Paths of the files that a check beside the others may find something in: of all that there are, the few. */
export function findSuspects(index: Statements): string[] {
  const rows = index.all(`
    SELECT path FROM reference JOIN (
      SELECT kind, value FROM (SELECT DISTINCT kind, value FROM reference WHERE kind NOT IN ('alias', 'id')) r
      WHERE NOT EXISTS (SELECT 1 FROM target t WHERE t.kind = r.kind AND t.value = r.value)
    ) USING (kind, value)
    UNION SELECT path FROM target t WHERE EXISTS (
      SELECT 1 FROM target o WHERE o.kind = t.kind AND o.value = t.value AND o.path <> t.path
    )
    UNION SELECT path FROM target t WHERE kind = 'alias' AND EXISTS (
      SELECT 1 FROM target o WHERE o.kind = 'article' AND o.value = t.value AND o.path <> t.path
    )`);
  return rows.map((row) => row.path as string);
}

export function isSound(index: Statements, path: string): boolean {
  return index.get("SELECT 1 FROM problem WHERE path = ? AND severity = 'error' LIMIT 1", path) === undefined;
}

function unanswered(index: Statements, path: string): LocalProblem[] {
  const rows = index.all(
    `SELECT kind, value, line, column, code FROM reference r
     WHERE path = ? AND kind NOT IN ('alias', 'id') AND NOT EXISTS (SELECT 1 FROM target t WHERE t.kind = r.kind AND t.value = r.value)`,
    path,
  ) as { kind: string; value: string; line: number; column: number; code: string }[];
  return rows.map(({ kind, value, line, column, code }) => {
    const known = index.all('SELECT DISTINCT value FROM target WHERE kind = ?', kind).map((row) => row.value as string);
    const broken = index.get("SELECT message FROM problem WHERE path = ? AND severity = 'error' ORDER BY line LIMIT 1", value)?.message;
    if (kind === 'picture' && broken !== undefined)
      return { line, column, severity: 'error', code, message: `“${value}” cannot be shown. ${broken}` };
    return { line, column, severity: 'error', code, message: `There is no ${kind} “${value}”.${didYouMean(value, known)}` };
  });
}

/** Feeds know a story by its id, so that another id is another story to everybody who reads it there. */
function changedId(index: Statements, path: string): LocalProblem[] {
  const row = index.get(
    `SELECT a.story_id AS was, coalesce(r.line, 1) AS line, coalesce(r.column, 1) AS column FROM article a
     JOIN target t ON t.path = a.path AND t.kind = 'id' LEFT JOIN reference r INDEXED BY reference_path ON r.path = a.path AND r.kind = 'id'
     WHERE a.path = ? AND t.value <> a.story_id AND a.status <> 'draft' AND a.published <= now()`,
    path,
  ) as { was: string; line: number; column: number } | undefined;
  if (row === undefined) return [];
  const message = `The id of a story never changes, and it was “${row.was}”: feeds know the story by it. Another story is another file.`;
  return [{ line: row.line, column: row.column, severity: 'error', code: 'article/changed-id', message }];
}

/** Of files that answer to one name, the first by path keeps it. SQLite would take the index by kind, and look at every file. */
function collisions(index: Statements, path: string): LocalProblem[] {
  const shared = index.all(
    `SELECT t.kind, t.value, min(other.path) AS first, coalesce(r.line, 1) AS line, coalesce(r.column, 1) AS column FROM target t
     LEFT JOIN reference r INDEXED BY reference_path ON r.path = t.path AND r.kind = t.kind AND lower(r.value) = t.value
     JOIN target other ON other.value = t.value AND other.path <> t.path
       AND (other.kind = t.kind OR (t.kind = 'alias' AND other.kind = 'article'))
     WHERE t.path = ? GROUP BY t.kind, t.value`,
    path,
  ) as { kind: string; value: string; first: string; line: number; column: number }[];
  return shared
    .filter(({ kind, first }) => kind === 'alias' || first < path)
    .filter(({ kind }) => kind !== 'id' || !shared.some((other) => other.kind === 'article')) // said of the slug already
    .map(({ kind, value, first, line, column }) => ({ line, column, ...collision(kind, value, first) }));
}

function collision(kind: string, value: string, first: string): Pick<LocalProblem, 'severity' | 'code' | 'message'> {
  if (kind === 'alias')
    return {
      severity: 'error',
      code: 'article/alias-collision',
      message: `The alias “${value}” is taken by ${first}: take it out of one of the two.`,
    };
  if (kind === 'id')
    return {
      severity: 'error',
      code: 'article/duplicate-id',
      message: `Feeds know ${first} by the id “${value}”: give this story another one, with “id:”.`,
    };
  if (kind === 'category')
    return {
      severity: 'error',
      code: 'section/duplicate-category',
      message: `The category “${value}” is in ${first} too, and is one in the site: call it something else.`,
    };
  return { severity: 'error', code: `${kind}/duplicate-slug`, message: `${first} has the slug “${value}” already: rename one of the two.` };
}
