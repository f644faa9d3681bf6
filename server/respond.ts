/** A document and a request → the answer: the right coding, or that the reader has it already. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { cachingHeaders } from './caching-headers.ts';
import type { Document } from './document.ts';
import type { Encoded } from './encode.ts';
import { type Coding, negotiate } from './negotiate.ts';
import { readRange } from './range.ts';
import { securityHeaders } from './security-headers.ts';
import { speculationHeaders } from './speculation-rules.ts';

export interface RespondOptions {
  /** Whether the public address is https. */
  secure: boolean;
  /** Whether a cache in front wants to hear of tags. */
  tellTags: boolean;
}

type Headers = OutgoingHttpHeaders;

/** Headers of a document in a coding, made once. */
const headersOf = new WeakMap<Encoded, Headers>();

export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  document: Document,
  options: RespondOptions,
): Promise<void> {
  const accepted = negotiate(request.headers['accept-encoding'] as string | undefined);
  if (accepted === undefined) return refuse(response);
  const coding = document.codings.settle(accepted);
  const encoded = document.codings.peek(coding) ?? (await document.codings.make(coding));
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
  let headers = headersOf.get(encoded);
  if (headers === undefined) {
    headers = describe(document, coding, encoded, options);
    headersOf.set(encoded, headers);
  }
  const { method } = request;
  if (document.status === 200 && isKnown(request, document, encoded)) return void response.writeHead(304, withoutBody(headers)).end();
  const range = coding === 'identity' && document.status === 200 ? readRange(request.headers, encoded, document.modified) : undefined;
  if (range === 'unsatisfiable')
    return void response.writeHead(416, { ...withoutBody(headers), 'content-range': `bytes */${encoded.bytes.length}` }).end();
  if (range !== undefined) {
    const bytes = encoded.bytes.subarray(range.start, range.end + 1);
    const partial = {
      ...headers,
      'content-range': `bytes ${range.start}-${range.end}/${encoded.bytes.length}`,
      'content-length': bytes.length,
    };
    response.writeHead(206, partial).end(method === 'HEAD' ? undefined : bytes);
    return;
  }
  response.writeHead(document.status, headers).end(method === 'HEAD' ? undefined : encoded.bytes);
}

function describe(document: Document, coding: Coding, { bytes, etag }: Encoded, options: RespondOptions): Headers {
  const headers: Headers = {
    ...(bytes.length > 0 && { 'content-type': document.type }),
    'content-length': bytes.length,
    ...securityHeaders(document, options.secure),
    ...cachingHeaders(document, options.tellTags),
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
  return headers;
}

/** RFC 9110 §13.1: the tag decides where there is one, the date where there is none. */
function isKnown({ headers }: IncomingMessage, { modified }: Document, { etag }: Encoded): boolean {
  const known = headers['if-none-match'];
  if (known !== undefined) return known === '*' || known.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
  const since = headers['if-modified-since'];
  return since !== undefined && modified !== undefined && Math.floor(modified / 1_000) * 1_000 <= Date.parse(since);
}

/** RFC 9110 §15.4.5: what a 304 repeats. */
function withoutBody(headers: Headers): Headers {
  const { 'content-length': _length, 'content-type': _type, 'content-encoding': _coding, ...rest } = headers;
  return rest;
}

function refuse(response: ServerResponse): void {
  response
    .writeHead(406, { 'content-type': 'text/plain; charset=utf-8', vary: 'Accept-Encoding' })
    .end('Answers are sent as br, zstd, gzip or identity.\n');
}
