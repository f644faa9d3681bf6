/** One range of bytes, as players and downloads ask for it (RFC 9110 §14). */
import type { IncomingHttpHeaders } from 'node:http';
import type { Encoded } from './encode.ts';

export interface Range {
  start: number;
  /** The last byte, which is part of it. */
  end: number;
}

/** Nothing when the whole is to be sent: none was asked for, several were, or the reader has another version. */
export function readRange(
  headers: IncomingHttpHeaders,
  { bytes, etag }: Encoded,
  modified: number | undefined,
): Range | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '');
  if (match === null || !isSameVersion(headers['if-range'], etag, modified)) return undefined;
  const [, from = '', to = ''] = match;
  const last = bytes.length - 1;
  if (from === '' && to === '') return undefined;
  if (from === '') return Number(to) === 0 ? 'unsatisfiable' : { start: Math.max(0, bytes.length - Number(to)), end: last };
  if (Number(from) > last) return 'unsatisfiable';
  if (to !== '' && Number(to) < Number(from)) return undefined;
  return { start: Number(from), end: to === '' ? last : Math.min(Number(to), last) };
}

function isSameVersion(condition: string | string[] | undefined, etag: string, modified: number | undefined): boolean {
  if (condition === undefined) return true;
  if (Array.isArray(condition)) return false;
  if (condition.startsWith('"')) return condition === etag;
  return modified !== undefined && Math.floor(modified / 1_000) * 1_000 === Date.parse(condition);
}
