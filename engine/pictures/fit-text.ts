/** A headline in a box: as large as it fits, in lines of about the same length. */

export interface TextBox {
  width: number;
  height: number;
  /** Sizes to try, the largest first. */
  sizes: readonly number[];
  /** Line height in sizes. */
  leading: number;
}

export interface FittedText {
  size: number;
  lines: string[];
}

/** Width of a text at a size. */
export type Measure = (text: string, size: number) => number;

/** At the smallest size what does not fit ends in an ellipsis. */
export function fitText(text: string, box: TextBox, measure: Measure): FittedText {
  for (const size of box.sizes) {
    const lines = breakLines(text, box.width, size, measure);
    const isWhole = lines.every((line) => !line.endsWith(BROKEN));
    if ((isWhole || size <= MAY_BREAK) && lines.length * size * box.leading <= box.height) {
      return { size, lines: isWhole ? balance(text, lines, box.width, size, measure) : lines.map(unmark) };
    }
  }
  const size = box.sizes.at(-1) ?? 1;
  const all = breakLines(text, box.width, size, measure).map(unmark);
  const most = Math.max(1, Math.floor(box.height / (size * box.leading)));
  if (all.length <= most) return { size, lines: all };
  const last = all[most - 1] ?? '';
  return { size, lines: [...all.slice(0, most - 1), `${last.replace(/[\s\p{P}]*\S{0,3}$/u, '')}…`] };
}

/** From this size down a word may be broken rather than set smaller. */
const MAY_BREAK = 40;

/** Ends a line that a word had to be broken for; no text has it. */
const BROKEN = '\u0000';

function unmark(line: string): string {
  return line.replace(BROKEN, '');
}

function breakLines(text: string, width: number, size: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .trim()
    .split(/\s+/)
    .flatMap((whole) => breakWord(whole, width, size, measure))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || (!line.endsWith(BROKEN) && measure(longer, size) <= width)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A word as it is, or in pieces that fit. */
function breakWord(word: string, width: number, size: number, measure: Measure): string[] {
  if (measure(word, size) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)) {
    if (piece !== '' && measure(piece + segment, size) > width) {
      pieces.push(piece + BROKEN);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}

/** The narrowest box that holds the text in as many lines. */
function balance(text: string, lines: string[], width: number, size: number, measure: Measure): string[] {
  let best = lines;
  for (let narrower = width * 0.97; narrower > width * 0.5; narrower *= 0.97) {
    const tried = breakLines(text, narrower, size, measure);
    if (tried.length > lines.length || tried.some((line) => line.endsWith(BROKEN))) return best;
    best = tried;
  }
  return best;
}
