/** A document and a request → the answer: the right coding, or that the reader has it already. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { cachingHeaders } from './caching-headers.ts';
import type { Document } from './document.ts';
import type { Encoded } from './encode.ts';
import { type Coding, negotiate } from './negotiate.ts';
import { type Range, readRange } from './range.ts';
import { securityHeaders } from './security-headers.ts';
import { speculationHeaders } from './speculation-rules.ts';

export interface RespondOptions {
  /** Whether the public address is https. */
  secure: boolean;
  /** Whether a cache in front wants to hear of tags. */
  tellTags: boolean;
}

/** @param make makes the document's coding where it has none yet */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  document: Document,
  options: RespondOptions,
  make: (coding: Coding) => Promise<Encoded> = (coding) => document.codings.make(coding),
): Promise<void> {
  const accepted = negotiate(request.headers['accept-encoding'] as string | undefined);
  if (accepted === undefined) return refuse(response);
  const coding = document.codings.settle(accepted);
  const encoded = document.codings.peek(coding) ?? (await make(coding));
  send(request, response, document, coding, encoded, options);
}

/** At once, where the coding has been made: the path that a rush takes. */
export function respondAtOnce(request: IncomingMessage, response: ServerResponse, document: Document, options: RespondOptions): boolean {
  const accepted = negotiate(request.headers['accept-encoding'] as string | undefined);
  const coding = accepted === undefined ? undefined : document.codings.settle(accepted);
  const encoded = coding === undefined ? undefined : document.codings.peek(coding);
  if (coding === undefined || encoded === undefined) return false;
  send(request, response, document, coding, encoded, options);
  return true;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  document: Document,
  coding: Coding,
  encoded: Encoded,
  options: RespondOptions,
): void {
  const headers = headersOf(document, coding, encoded, options);
  const { bytes } = encoded;
  const { method } = request;
  if (document.status === 200) {
    if (isKnown(request, document, encoded)) return void response.writeHead(304, without(headers, OF_A_BODY)).end();
    if (coding === 'identity' && request.headers.range !== undefined) {
      const range = readRange(request.headers, encoded, document.modified);
      if (range !== undefined) return sendRange(response, encoded, headers, range, method === 'HEAD');
    }
  }
  response.writeHead(document.status, headers as string[]).end(method === 'HEAD' ? undefined : bytes);
}

function sendRange(
  response: ServerResponse,
  { bytes }: Encoded,
  headers: readonly string[],
  range: Range | 'unsatisfiable',
  headersAlone: boolean,
): void {
  if (range === 'unsatisfiable')
    return void response.writeHead(416, [...without(headers, OF_A_BODY), 'content-range', `bytes */${bytes.length}`]).end();
  const part = bytes.subarray(range.start, range.end + 1);
  const position = `bytes ${range.start}-${range.end}/${bytes.length}`;
  response
    .writeHead(206, [...without(headers, ['content-length']), 'content-range', position, 'content-length', String(part.length)])
    .end(headersAlone ? undefined : part);
}

/** How long headers that say how long are right, in milliseconds. */
const EXACT_MS = 1_000;

/** Put together once, where they do not change with the hour, and the document is not on its way out. */
function headersOf(document: Document, coding: Coding, encoded: Encoded, options: RespondOptions): readonly string[] {
  const now = Date.now();
  const isFresh = document.freshness === 'fresh';
  if (isFresh && encoded.told !== undefined && now < encoded.told.until) return encoded.told.headers;
  const headers = describe(document, coding, encoded, options, now);
  if (isFresh) encoded.told = { headers, until: document.expires === Number.POSITIVE_INFINITY ? document.expires : now + EXACT_MS };
  return headers;
}

/** Names and values in turn: Node writes such a list as it is. */
function describe(document: Document, coding: Coding, { bytes, etag }: Encoded, options: RespondOptions, now: number): string[] {
  const headers: Record<string, string> = {
    ...(bytes.length > 0 && { 'content-type': document.type }),
    'content-length': String(bytes.length),
    ...securityHeaders(document, options.secure),
    ...cachingHeaders(document, options.tellTags, now),
    ...speculationHeaders(document.status, document.type),
    vary: 'Accept-Encoding',
    ...document.headers,
  };
  if (coding !== 'identity') headers['content-encoding'] = coding;
  if (document.location !== undefined) headers.location = document.location;
  if (document.status === 200) {
    headers.etag = etag;
    if (coding === 'identity') headers['accept-ranges'] = 'bytes';
    if (document.modified !== undefined) headers['last-modified'] = new Date(document.modified).toUTCString();
  }
  return Object.entries(headers).flat();
}

/** RFC 9110 §13.1: the tag decides where there is one, the date where there is none. */
function isKnown({ headers }: IncomingMessage, { modified }: Document, { etag }: Encoded): boolean {
  const known = headers['if-none-match'];
  if (known !== undefined) return known === '*' || known.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
  const since = headers['if-modified-since'];
  return since !== undefined && modified !== undefined && Math.floor(modified / 1_000) * 1_000 <= Date.parse(since);
}

/** What a 304 does not repeat (RFC 9110 §15.4.5). */
const OF_A_BODY = ['content-length', 'content-type', 'content-encoding'];

function without(headers: readonly string[], names: readonly string[]): string[] {
  return headers.filter((_, index) => !names.includes(headers[index - (index % 2)] ?? ''));
}

function refuse(response: ServerResponse): void {
  response
    .writeHead(406, { 'content-type': 'text/plain; charset=utf-8', vary: 'Accept-Encoding' })
    .end('Answers are sent as br, zstd, gzip or identity.\n');
}
