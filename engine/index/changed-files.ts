/** Which files differ from what the index holds. Only what has another stamp is read; only other bytes count as a change. */
import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { type ContentFile, classify, type FileKind, looksMisplaced } from '../parse/content-files.ts';
import { DATA_BYTES } from '../parse/csv-file.ts';
import { FILE_BYTES } from '../parse/limits.ts';
import type { FileStamp, Source } from '../source/source.ts';
import type { Row } from './statements.ts';

/** A file that may have changed: its stamp has. */
export interface Candidate {
  stamp: FileStamp;
  kind: FileKind | 'misplaced';
  slug: string;
  /** Hash of the bytes that the index has seen. */
  knownHash?: string | undefined;
}

export interface Scan {
  candidates: Candidate[];
  /** Paths that are gone. */
  removed: string[];
}

/** @param within paths of files and folders that may have changed; everything when absent */
export function scan(db: DatabaseSync, source: Source, within?: readonly string[]): Scan {
  const known = new Map<string, Row>();
  for (const row of knownFiles(db, within)) known.set(row.path as string, row);
  const candidates: Candidate[] = [];
  for (const stamp of source.list(within)) {
    const row = known.get(stamp.path);
    if (row?.size === stamp.size && row.modified === stamp.modified && row.inode === stamp.inode) {
      known.delete(stamp.path);
      continue;
    }
    const what = identify(stamp.path, source);
    if (what === undefined) continue;
    known.delete(stamp.path);
    candidates.push({ stamp, ...what, knownHash: row?.hash as string | undefined });
  }
  source.expect?.(candidates.map(({ stamp }) => stamp.path));
  return { candidates, removed: [...known.keys()] };
}

/** One by one: there may be a hundred thousand. */
function* knownFiles(db: DatabaseSync, within?: readonly string[]): Generator<Row> {
  const select = 'SELECT path, hash, size, modified, inode FROM file';
  if (within === undefined) return yield* db.prepare(select).iterate();
  // '0' follows '/': a folder's files are between the two
  const some = db.prepare(`${select} WHERE path = ?1 OR (path > ?1 || '/' AND path < ?1 || '0')`);
  for (const path of within) yield* some.iterate(path);
}

function identify(path: string, source: Source): ContentFile | { kind: 'misplaced'; slug: string } | undefined {
  const isOdd = looksMisplaced(path) || source.refusalOf?.(path) !== undefined;
  return classify(path) ?? (isOdd ? { kind: 'misplaced', slug: '' } : undefined);
}

/** The bytes of a candidate; of a text over the limit, just so many that the parser can say that it is too large. */
export function readCandidate(source: Source, { kind, stamp }: Candidate): Uint8Array<ArrayBuffer> | undefined {
  const refusal = source.refusalOf?.(stamp.path);
  if (refusal !== undefined) return new TextEncoder().encode(refusal);
  const bytes = source.read(stamp.path);
  if (kind === 'picture') return bytes;
  return bytes?.subarray(0, (kind === 'data' ? DATA_BYTES : FILE_BYTES) + 1);
}

/** Short enough for addresses, long enough never to collide: 128 bits of SHA-256. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}
