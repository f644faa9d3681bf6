/** What is wrong with the files as they are now. */
import type { Reader } from '../index/reader.ts';
import type { PublishedPictures } from '../pictures/pictures.ts';
import { compareProblems, FILE_START, type Problem } from '../problem.ts';

interface Asked extends Pick<Reader, 'all'> {
  pictures?: Pick<PublishedPictures, 'failures'>;
}

export function listProblems(asked: Asked): Problem[] {
  const rows = asked.all('SELECT path, line, column, severity, code, message FROM problem') as unknown as Problem[];
  return [...rows.map((row) => ({ ...row })), ...brokenPictures(asked)].sort(compareProblems);
}

/** Pictures that turned out to be broken when they were decoded, at their file and wherever they are named. */
function brokenPictures({ all, pictures }: Asked): Problem[] {
  return [...(pictures?.failures ?? [])].flatMap(([path, reason]) => {
    const message = `The pixels of “${path}” cannot be decoded (${reason.trim()}): save it again.`;
    const users = all("SELECT path, line, column, code FROM reference WHERE kind = 'picture' AND value = ?", path) as unknown as Problem[];
    const named = users.map((user) => ({ ...user, severity: 'error' as const, code: user.code.replace('unknown', 'broken'), message }));
    return [{ path, ...FILE_START, severity: 'error', code: 'picture/broken', message }, ...named];
  });
}
