/** One pass over a page: what is to be cut from it, where its styles are, and what they can meet. */
import { Parser } from 'htmlparser2';
import { DocumentTokens } from './document-tokens.ts';
import { readFlightPiece } from './flight.ts';
import { checkComment, checkElement } from './needs-framework.ts';

/** A stretch of the page that goes, and what stands in its place. */
export interface Cut {
  start: number;
  end: number;
  text: string;
}

/** A style sheet of the page: linked, or written in it. */
export type Sheet = { media: string | undefined } & ({ href: string } | { text: string });

export interface Scan {
  /** In the page's order, none overlapping. */
  cuts: Cut[];
  sheets: Sheet[];
  /** Where the page's one style goes: in place of the first sheet, at the latest at the end of the head. */
  styleCut: Cut | undefined;
  tokens: DocumentTokens;
  flight: string;
}

/** @throws NeedsFramework when the markup itself shows that it waits for a script */
export function scanDocument(html: string): Scan {
  const scan: Scan = { cuts: [], sheets: [], styleCut: undefined, tokens: new DocumentTokens(), flight: '' };
  /** The element that is being cut, or kept whole, with its text: one that holds no elements. */
  let raw: { tag: string; start: number; text: string; cut: boolean; media: string | undefined } | undefined;
  /** Where a hidden node begins that has held nothing so far. */
  let hollow: number | undefined;
  /** Where the text of a `pre` begins: a parser drops a line feed there, and only there. */
  let preformatted = -1;

  const cut = (start: number, end: number, text = ''): Cut => {
    const made = { start, end, text };
    scan.cuts.push(made);
    return made;
  };
  const cutSheet = (sheet: Sheet, start: number, end: number): void => {
    scan.sheets.push(sheet);
    const made = cut(start, end);
    scan.styleCut ??= made;
  };

  const parser = new Parser({
    onopentag(tag, attributes) {
      const { startIndex: start, endIndex } = parser;
      const end = endIndex + 1;
      checkElement(tag, attributes);
      hollow = tag === 'div' && Object.keys(attributes).join() === 'hidden' ? start : undefined;
      if (tag === 'pre' || tag === 'listing') preformatted = end;
      if (tag === 'script' || tag === 'style') {
        raw = { tag, start, text: '', cut: tag === 'style' || !isOurs(attributes), media: attributes.media };
      } else if (tag === 'link' && isStyleSheet(attributes)) {
        cutSheet({ href: attributes.href ?? '', media: attributes.media }, start, end);
      } else if (tag === 'link' && isForFramework(attributes)) cut(start, end);
      else scan.tokens.add(tag, attributes);
    },
    ontext(text) {
      hollow = undefined;
      if (raw !== undefined) raw.text += text;
    },
    oncomment(comment) {
      checkComment(comment);
      const end = parser.endIndex + 1;
      const beginsText = parser.startIndex === preformatted;
      cut(parser.startIndex, end, beginsText && html[end] === '\n' ? '\n' : '');
      if (beginsText) preformatted = end;
    },
    onclosetag(tag) {
      const end = parser.endIndex + 1;
      if (raw?.tag === tag) {
        const { start, text, media } = raw;
        if (tag === 'style') cutSheet({ text, media }, start, end);
        else if (raw.cut) cut(start, end);
        scan.flight += raw.cut ? readFlightPiece(text) : '';
        raw = undefined;
      } else if (tag === 'head') scan.styleCut ??= cut(parser.startIndex, parser.startIndex);
      else if (hollow !== undefined && tag === 'div') {
        const begin = hollow;
        scan.cuts = scan.cuts.filter(({ start }) => start < begin);
        cut(begin, end);
      }
      hollow = undefined;
    },
  });
  parser.end(html);
  return scan;
}

/** Data for machines, and the site's own elements. */
function isOurs({ type, src }: Record<string, string>): boolean {
  return type === 'application/ld+json' || (type === 'module' && src !== undefined && src.startsWith('/elements/'));
}

function isStyleSheet({ rel, href }: Record<string, string>): boolean {
  return rel === 'stylesheet' && href !== undefined && href.startsWith('/_next/');
}

/**
 * Scripts and style sheets that are fetched early for what is cut, and pictures, which are in the same answer: React says
 * them twice when its stream happens to be early enough, and a page has to be the same bytes each time.
 */
function isForFramework({ rel, as, href = '' }: Record<string, string>): boolean {
  if (rel === 'preload') return as === 'script' || as === 'image' || (as === 'style' && href.startsWith('/_next/'));
  return rel === 'modulepreload' ? href.startsWith('/_next/') : rel === 'expect';
}
