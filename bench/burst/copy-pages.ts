/** Every page of the site → a file that nginx serves as it is; it also fills the site's cache, what is asked for most last. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fetchAnswer, type RawAnswer } from '../serve/fetch-answer.ts';

const AT_ONCE = 8;

export interface Copied {
  /** The last answer, for its headers. */
  answer: RawAnswer;
  /** Of all pages, compressed. */
  bytes: number;
  seconds: number;
}

/** Throws when a page is not there. */
export async function copyPages(origin: string, paths: readonly string[], folder: string): Promise<Copied> {
  const begun = performance.now();
  const queue = paths.toReversed().values(); // shared by all that take from it
  let last: RawAnswer | undefined;
  let bytes = 0;
  const work = async () => {
    for (const path of queue) {
      const answer = await fetchAnswer(origin + path, 'br');
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, '');
      writeFileSync(`${file}.br`, answer.body);
      last = answer;
      bytes += answer.body.length;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (last === undefined) throw new Error('There is no page to copy.');
  return { answer: last, bytes, seconds: (performance.now() - begun) / 1_000 };
}
