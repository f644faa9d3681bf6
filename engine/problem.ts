/**
 * What is wrong with a content file, and where. Problems are data: they are collected, stored, sorted and printed,
 * never thrown past the file that they belong to.
 */

/** Errors quarantine the file that has them; warnings never keep a story from publishing. */
export type Severity = 'error' | 'warning';

/** A place in a file. Lines and columns count from 1; columns count UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
}

export interface Problem extends Place {
  /** Path of the file, relative to the content folder, with forward slashes. */
  path: string;
  severity: Severity;
  /** Stable and permanent, `<kind>/<what>`: `article/unknown-category`. */
  code: string;
  /** A sentence: what was found, what was expected, and the likely fix. */
  message: string;
}

/** A problem before anything knows which file it is in. */
export type LocalProblem = Omit<Problem, 'path'>;

/** Where a problem goes when the file as a whole has it: a missing key, missing frontmatter, a file too large. */
export const FILE_START: Place = { line: 1, column: 1 };

/** One line as compilers print it, so that editors and terminals make the place a link. */
export function formatProblem(problem: Problem): string {
  const { path, line, column, severity, code, message } = problem;
  return `${path}:${line}:${column} ${severity} ${code} ${message}`;
}

/** File order, then reading order within a file. */
export function compareProblems(a: Problem, b: Problem): number {
  return compareText(a.path, b.path) || a.line - b.line || a.column - b.column || compareText(a.code, b.code);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
