/** Many new articles at once, filed by their frontmatter: their lists are right and their pages found long before every body is checked. */
import type { ParsedFile } from '../parse/parse-file.ts';
import { articleStatus, type Frontmatter } from '../schema/article.ts';
import type { Candidate } from './changed-files.ts';
import type { Filing } from './filing.ts';
import { parseHeads, type ReadFile } from './parse-candidate.ts';
import type { Statements } from './statements.ts';
import { writeFile } from './write-file.ts';

/** Articles that a thread is given at once. */
const AT_ONCE = 32;

/** @param alone whether nothing was in the index before, so that all can be checked beside each other at the end */
export async function fileHeads(filing: Filing, candidates: readonly Candidate[], alone: boolean): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < candidates.length) {
      const some = candidates.slice(next, next + AT_ONCE);
      next += some.length;
      await fileSome(filing, some, alone);
    }
  };
  await Promise.all(Array.from({ length: filing.context.pool.size * 2 }, lane));
}

async function fileSome(filing: Filing, candidates: readonly Candidate[], alone: boolean): Promise<void> {
  const read = candidates.map((candidate) => filing.read(candidate)).filter((file) => file !== undefined);
  const parsed = await parseHeads(filing.context, filing.lang, read);
  for (const [place, file] of read.entries()) {
    const head = parsed?.[place] ?? (await filing.parse(file));
    if (alone) fileAlone(filing, file, head);
    else await filing.write(file, head);
    if (head.body === undefined) noteUnchecked(filing.index, file.candidate.stamp.path, head);
  }
}

/** Of files that answer to one name, the first by path keeps it. */
function fileAlone(filing: Filing, { candidate, bytes, hash }: ReadFile, head: ParsedFile): void {
  const { slug, stamp } = candidate;
  filing.changed.add(stamp.path);
  writeFile(filing.index, candidate, hash, head);
  const first = filing.index.get("SELECT path FROM target WHERE kind = 'article' AND value = ? ORDER BY path LIMIT 1", slug);
  if (head.data !== undefined && first?.path === stamp.path) filing.serve(candidate, hash, head, bytes);
}

function noteUnchecked(index: Statements, path: string, { data }: ParsedFile): void {
  const isServed = data !== undefined && articleStatus(data as Frontmatter) === 'ready';
  index.run('INSERT INTO unchecked (published, path) VALUES (?, ?)', isServed ? Date.parse((data as Frontmatter).published) : 0, path);
}
