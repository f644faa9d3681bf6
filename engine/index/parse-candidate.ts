/** A file that may have changed → what the index keeps of it, parsed in a thread. */
import type { ParsedFile } from '../parse/parse-file.ts';
import { ParseAborted, type ParsePool } from '../parse/parse-pool.ts';
import { FILE_START } from '../problem.ts';
import type { Source } from '../source/source.ts';
import { type Candidate, hashOf, readCandidate } from './changed-files.ts';

export interface ParseContext {
  source: Source;
  pool: ParsePool;
  /** Hashes of the standing pages that the site compiles, by name: an identical file in the edition is that page. */
  compiledPages: ReadonlyMap<string, string>;
}

/** A file that was read. */
export interface ReadFile {
  candidate: Candidate;
  bytes: Uint8Array<ArrayBuffer>;
  hash: string;
}

/** Nothing when it is gone. */
export function readFile(source: Source, candidate: Candidate): ReadFile | undefined {
  const bytes = readCandidate(source, candidate);
  return bytes && { candidate, bytes, hash: hashOf(bytes) };
}

/** @param lang language of texts that do not name their own */
export async function parseCandidate(
  { source, pool, compiledPages }: ParseContext,
  lang: string,
  { candidate: { kind, slug, stamp }, bytes, hash }: ReadFile,
): Promise<ParsedFile> {
  const refusal = source.refusalOf?.(stamp.path);
  if (refusal !== undefined) return refused(kind, refusal);
  if (kind === 'misplaced') return MISPLACED;
  if (kind === 'page' && compiledPages.get(slug) === hash) return NOTHING_TO_SAY;
  try {
    return await pool.run('file', { kind, slug, bytes, lang });
  } catch (error) {
    if (!(error instanceof ParseAborted)) throw error;
    const message = `This cannot be read: ${error.message}. Look for very deep nesting or thousands of unmatched marks.`;
    return { references: [], problems: [{ ...FILE_START, severity: 'error', code: `${kind}/too-complex`, message }] };
  }
}

/** Articles by their frontmatter alone. Nothing when one of them cannot be parsed: then each has to be, by itself. */
export async function parseHeads(
  { source, pool }: ParseContext,
  lang: string,
  files: readonly ReadFile[],
): Promise<ParsedFile[] | undefined> {
  if (files.some(({ candidate }) => source.refusalOf?.(candidate.stamp.path) !== undefined)) return undefined;
  const given = files.map(({ candidate: { slug }, bytes }) => ({ kind: 'article' as const, slug, bytes, lang }));
  try {
    return await pool.run('heads', given);
  } catch (error) {
    if (error instanceof ParseAborted) return undefined;
    throw error;
  }
}

/** Of a standing page that the site compiles: an edition has the same one, and nothing else is served. */
export const NOTHING_TO_SAY: ParsedFile = { references: [], problems: [] };

/** What the source does not read is an error where something was to be published, and a warning elsewhere. */
function refused(kind: Candidate['kind'], message: string): ParsedFile {
  const severity = kind === 'misplaced' ? 'warning' : 'error';
  return { references: [], problems: [{ ...FILE_START, severity, code: 'edition/refused-file', message }] };
}

const MISPLACED: ParsedFile = {
  references: [],
  problems: [
    {
      ...FILE_START,
      severity: 'warning',
      code: 'edition/misplaced-file',
      message: 'Nothing reads a file of this name here: is it in the right folder, and does it end in .yaml or .mdx?',
    },
  ],
};
