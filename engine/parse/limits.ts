/**
 * What is refused before any parser sees it. A parser cannot be timed out in the thread that runs it, and some inputs
 * cost it seconds: these limits are far above any story and below what hurts.
 */
import { isUtf8 } from 'node:buffer';
import { FILE_START, type LocalProblem } from '../problem.ts';

/** Largest content file that is read, in bytes. */
export const FILE_BYTES = 512 * 1024;
const LINE_BYTES = 64 * 1024;
const NESTING = 50;
const DELIMITER_RUN = 1_000;

/** Blockquote and list markers and indentation, with which a line says how deep it is. */
const PREFIX = /^(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/;
const INDENT_PER_LEVEL = 2;
const RUN = new RegExp(`([*_~\`\\[\\](){}<>!])\\1{${DELIMITER_RUN}}`);
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/;

/** One for all: a new one takes a millisecond. */
const UTF_8 = new TextDecoder();

/** Bytes → text, or the problem that keeps them from being text. */
export function decodeText(bytes: Uint8Array, kind: string): { text: string } | { problem: LocalProblem } {
  if (bytes.byteLength > FILE_BYTES)
    return refuse(
      kind,
      'file-too-large',
      `The file has ${Math.ceil(bytes.byteLength / 1024)} KB and the limit is ${FILE_BYTES / 1024} KB: split the story.`,
    );
  const text = UTF_8.decode(bytes);
  if (isUtf8(bytes)) return { text };
  return refuse(
    kind,
    'not-utf-8',
    'Here is a byte that is not UTF-8: save the file as UTF-8.',
    placeOfIndex(text, firstDifference(bytes, text)),
  );
}

/** Where a text stops being what its bytes say: an index into the text. */
function firstDifference(given: Uint8Array, text: string): number {
  const bytes = given[0] === 0xef && given[1] === 0xbb && given[2] === 0xbf ? given.subarray(3) : given; // a byte order mark is not text
  const encoded = Buffer.from(text);
  let byte = 0;
  while (byte < bytes.length && bytes[byte] === encoded[byte]) byte += 1;
  return UTF_8.decode(encoded.subarray(0, byte)).length;
}

/** The first reason not to parse a text, if there is one. */
export function findExcess(text: string, kind: string): LocalProblem | undefined {
  const control = CONTROL.exec(text);
  if (control !== null)
    return excess(kind, 'control-character', 'Here is an invisible control character: delete it.', placeOfIndex(text, control.index));
  const run = RUN.exec(text);
  if (run !== null)
    return excess(
      kind,
      'delimiter-run',
      `“${run[1]}” is repeated more than ${DELIMITER_RUN} times in a row.`,
      placeOfIndex(text, run.index),
    );
  let line = 0;
  for (const content of text.split('\n')) {
    line += 1;
    if (content.length > LINE_BYTES)
      return excess(kind, 'line-too-long', `This line is longer than ${LINE_BYTES / 1024} KB: break it into paragraphs.`, {
        line,
        column: 1,
      });
    if (depthOf(content) > NESTING) return excess(kind, 'nesting', `This is nested more than ${NESTING} levels deep.`, { line, column: 1 });
  }
  return undefined;
}

function depthOf(line: string): number {
  const prefix = PREFIX.exec(line)?.[0] ?? '';
  const markers = prefix.match(/[^ \t]+/g)?.join('').length ?? 0;
  return Math.max(markers, Math.floor(prefix.length / INDENT_PER_LEVEL / 2));
}

function refuse(kind: string, what: string, message: string, place = FILE_START): { problem: LocalProblem } {
  return { problem: excess(kind, what, message, place) };
}

function excess(kind: string, what: string, message: string, place: { line: number; column: number }): LocalProblem {
  return { ...place, severity: 'error', code: `${kind}/${what}`, message };
}

/** The place of an index into a text. */
export function placeOfIndex(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, index));
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}
