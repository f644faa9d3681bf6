/** What is wrong with the files as they are now. */
import type { Reader } from '../index/reader.ts';
import { compareProblems, type Problem } from '../problem.ts';

export function listProblems(reader: Pick<Reader, 'all'>): Problem[] {
  const rows = reader.all('SELECT path, line, column, severity, code, message FROM problem') as unknown as Problem[];
  return rows.map((row) => ({ ...row })).sort(compareProblems);
}
