/** Text in drawings: SVG does not break lines and says nothing of widths, so both are reckoned here. */

/** Size of text in units of the drawing. */
export const TEXT_SIZE = 15;
/** From one line of text to the next. */
export const LINE_HEIGHT = 18;

/** East Asian letters are as wide as they are high; others, in bold, are about two thirds of that in a sans-serif face. */
const WIDE_LETTER = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;

/** About how many units a line of text takes; rather too many than too few. */
export function widthOf(text: string): number {
  let units = 0;
  for (const letter of text) units += WIDE_LETTER.test(letter) ? TEXT_SIZE : TEXT_SIZE * 0.66;
  return units;
}

/** Breaks text between words into lines that are not wider than `width`, as far as its words allow. */
export function breakLines(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Numbers as the language writes them. */
export function numberFormat(lang: string): (value: number) => string {
  const format = new Intl.NumberFormat(lang === 'en' ? 'en-GB' : lang, { maximumFractionDigits: 20, maximumSignificantDigits: 15 });
  return (value) => format.format(value).replace(/^-/, '−');
}
