/**
 * The flight payload: what Next sends beside the HTML so that its scripts can take the page over. Read only to see
 * whether they would have had something to do.
 */
import { NeedsFramework } from './needs-framework.ts';

export interface ClientModules {
  /** The source file of a client module by its number in the payload; nothing when the build knows none. */
  sourceOf(id: string): string | undefined;
}

/** Client modules of Next's own that are in every payload: its router, its error boundaries, its metadata outlets. */
const NEXT_INTERNAL = /\/node_modules\/next\/dist\/(?:esm\/)?(?:client\/components|lib\/framework|lib\/metadata)\//;

/** How an inline script hands over a piece of the payload. */
const PUSH = 'self.__next_f.push(';

/** @param script text of an inline script; nothing is returned when it carries no payload */
export function readFlightPiece(script: string): string {
  if (!script.startsWith(PUSH)) return '';
  const [kind, piece] = JSON.parse(script.slice(PUSH.length, script.lastIndexOf(')'))) as [number, string?];
  if (kind === 3) return Buffer.from(piece ?? '', 'base64').toString();
  return kind === 1 ? (piece ?? '') : '';
}

/** @throws NeedsFramework when the payload refers to a client component or to a server action */
export function checkFlight(payload: string, modules: ClientModules): void {
  for (const { tag, text } of listRows(Buffer.from(payload))) {
    if (tag === 'I') checkModule(text, modules);
    const [action] = tag === '' ? (SERVER_REFERENCE.exec(text) ?? []) : [];
    if (action !== undefined) throw new NeedsFramework(`a server action is handed to the page: ${action}.`);
  }
}

/** A string of the model that stands for a server action: a text that begins with a dollar is sent with two. */
const SERVER_REFERENCE = /(?<!\\)"\$h[0-9a-f]+[":]/;

function checkModule(row: string, modules: ClientModules): void {
  const [id, , exported] = JSON.parse(row) as [string | number, unknown, string];
  const source = modules.sourceOf(String(id)) ?? `an unknown module, ${id}`;
  if (!NEXT_INTERNAL.test(source)) throw new NeedsFramework(`a client component is on the page: ${source} (${exported}).`);
}

interface Row {
  tag: string;
  text: string;
}

/** Tags of rows that say their length in bytes and may hold line feeds: texts and typed arrays. */
const WITH_LENGTH = /[TAObUSsLlGgMmV]/;
const LINE_FEED = 0x0a;

/** Rows are `id:tag…` up to a line feed, or `id:tag<length in hex>,<bytes>` (`processBinaryChunk` of React's flight client). */
function* listRows(payload: Buffer): Generator<Row> {
  for (let at = 0; at < payload.length; ) {
    const begin = payload.indexOf(':', at) + 1;
    if (begin === 0) return;
    const tag = String.fromCharCode(payload[begin] ?? LINE_FEED);
    if (WITH_LENGTH.test(tag)) {
      const comma = payload.indexOf(',', begin);
      at = comma + 1 + Number.parseInt(payload.toString('latin1', begin + 1, comma), 16);
    } else {
      const end = payload.indexOf(LINE_FEED, begin);
      at = end < 0 ? payload.length : end + 1;
      const isTagged = /[A-Z#]/.test(tag);
      yield { tag: isTagged ? tag : '', text: payload.toString('utf8', isTagged ? begin + 1 : begin, at) };
    }
  }
}
