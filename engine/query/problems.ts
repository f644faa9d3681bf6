/** What is wrong with the files as they are now. */
import type { Reader } from '../index/reader.ts';
import { compareProblems, FILE_START, type Problem } from '../problem.ts';

type Asked = Pick<Reader, 'all'>;

/** @param broken why pictures that looked sound cannot be decoded, by their path */
export function listProblems(asked: Asked, broken: ReadonlyMap<string, string> = new Map()): Problem[] {
  const rows = asked.all('SELECT path, line, column, severity, code, message FROM problem') as unknown as Problem[];
  return [...rows.map((row) => ({ ...row })), ...brokenPictures(asked, broken)].sort(compareProblems);
}

/** Pictures that turned out to be broken when they were decoded, at their file and wherever they are named. */
function brokenPictures({ all }: Asked, broken: ReadonlyMap<string, string>): Problem[] {
  return [...broken].flatMap(([path, reason]) => {
    const message = `The pixels of “${path}” cannot be decoded (${reason.trim()}): save it again.`;
    const users = all("SELECT path, line, column, code FROM reference WHERE kind = 'picture' AND value = ?", path) as unknown as Problem[];
    const named = users.map((user) => ({ ...user, severity: 'error' as const, code: user.code.replace('unknown', 'broken'), message }));
    return [{ path, ...FILE_START, severity: 'error', code: 'picture/broken', message }, ...named];
  });
}
