/** Which files differ from what the index holds. Only what has another stamp is read; only other bytes count as a change. */
import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { type ContentFile, classify, type FileKind, looksMisplaced } from '../parse/content-files.ts';
import { DATA_BYTES } from '../parse/csv-file.ts';
import { FILE_BYTES } from '../parse/limits.ts';
import type { FileStamp, Source } from '../source/source.ts';

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

export function scan(db: DatabaseSync, source: Source): Scan {
  const known = new Map(
    db
      .prepare('SELECT path, hash, size, modified, inode FROM file')
      .all()
      .map((row) => [row.path as string, row]),
  );
  const candidates: Candidate[] = [];
  for (const stamp of source.list()) {
    const what = identify(stamp.path);
    if (what === undefined) continue;
    const row = known.get(stamp.path);
    known.delete(stamp.path);
    if (row?.size === stamp.size && row.modified === stamp.modified && row.inode === stamp.inode) continue;
    candidates.push({ stamp, ...what, knownHash: row?.hash as string | undefined });
  }
  return { candidates, removed: [...known.keys()] };
}

function identify(path: string): ContentFile | { kind: 'misplaced'; slug: string } | undefined {
  return classify(path) ?? (looksMisplaced(path) ? { kind: 'misplaced', slug: '' } : undefined);
}

/** The bytes of a candidate; of a text over the limit, just so many that the parser can say that it is too large. */
export function readCandidate(source: Source, { kind, stamp }: Candidate): Uint8Array<ArrayBuffer> | undefined {
  const bytes = source.read(stamp.path);
  if (kind === 'picture') return bytes;
  return bytes?.subarray(0, (kind === 'data' ? DATA_BYTES : FILE_BYTES) + 1);
}

/** Short enough for addresses, long enough never to collide: 128 bits of SHA-256. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}
