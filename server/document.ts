/** A finished answer, as it is kept. */
import { Codings } from './encode.ts';

/** What a page came out as. */
export interface Made {
  status: number;
  /** Media type with its parameters. */
  type: string;
  body: Buffer;
  /** Where a redirect leads. */
  location?: string | undefined;
  /** CSP hash of the one inlined style, base64 of its SHA-256. */
  styleHash?: string | undefined;
  /** What it was made from. */
  tags: ReadonlySet<string>;
  /** What stands beside its subject was made from: it may be given for a while when one of these changes. */
  beside?: ReadonlySet<string> | undefined;
  /** When it changes by the clock alone, in milliseconds since the epoch. */
  expires: number;
  /** When its content changed last, in milliseconds since the epoch. */
  modified?: number | undefined;
  /** Set where the bytes at this address can never be others. */
  immutable?: boolean | undefined;
  /** Headers that the page itself asked for. */
  headers?: Readonly<Record<string, string>> | undefined;
}

export interface Document extends Omit<Made, 'body'> {
  codings: Codings;
  /** Stale: made anew when there is time. Gone: before the next reader is answered. What is either is not for caches in front. */
  freshness: 'fresh' | 'stale' | 'gone';
  /** When it was let go, by `performance.now()`. */
  goneAt?: number;
}

/** Every name under which it is let go, softly or not. */
export function allTags({ tags, beside }: Pick<Made, 'tags' | 'beside'>): ReadonlySet<string> {
  return beside === undefined ? tags : new Set([...tags, ...beside]);
}

export function toDocument({ body, ...made }: Made): Document {
  return { ...made, codings: new Codings(body, made.type), freshness: 'fresh' };
}

/** What a document weighs beside its bodies: itself and its headers, and each tag with the way back from it. */
const OVERHEAD_BYTES = 2_048;
const TAG_BYTES = 96;

/** @returns bytes of memory, about */
export function weigh({ codings, tags, beside }: Document): number {
  return codings.size + OVERHEAD_BYTES + (tags.size + (beside?.size ?? 0)) * TAG_BYTES;
}
