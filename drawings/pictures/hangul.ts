import { rowsOfRect } from '../rows.ts';
import { Sheet, short } from '../sheet.ts';

/** A letter as strokes in a square of 200 units, where it stands in the syllable. */
type Letter = (x: number, y: number, scale: number) => string;

const hieut: Letter = (x, y, scale) => {
  const at = grid(x, y, scale);
  const r = short(26 * scale);
  return `M${at(64, 26)}H${at(100)}M${at(34, 58)}H${at(130)}M${at(56, 98)}a${r} ${r} 0 1 1 ${short(52 * scale)} 0a${r} ${r} 0 1 1 ${short(-52 * scale)} 0`;
};
const a: Letter = (x, y, scale) => {
  const at = grid(x, y, scale);
  return `M${at(160, 20)}V${short(y + 130 * scale)}M${at(160, 74)}H${at(190)}`;
};
const nieun: Letter = (x, y, scale) => {
  const at = grid(x, y, scale);
  return `M${at(48, 140)}V${short(y + 180 * scale)}H${at(160)}`;
};

/** Each letter alone in a box, where its middle is and how it is called. */
const LETTERS = [
  { name: 'h', letter: hieut, middle: [82, 75], colour: 'ink' },
  { name: 'a', letter: a, middle: [172, 75], colour: 'signal' },
  { name: 'n', letter: nieun, middle: [104, 160], colour: 'ink' },
] as const;
const BOX = 150;

/** Three letters that make one syllable. Its strokes are those of no typeface. */
export function hangul(): Sheet {
  const sheet = new Sheet('Diagram: three Korean letters, hieut, a and nieun, combine into the syllable han');
  sheet.hatch(rowsOfRect(0, 0, 960, 640, 8), 'seaLine', 0.8);
  for (const [index, { name, letter, middle, colour }] of LETTERS.entries()) {
    const top = 62 + index * 178;
    sheet.rect(64, top, BOX, BOX, { fill: 'paper', stroke: 'coast', width: 1.4 });
    sheet.path(letter(64 + BOX / 2 - middle[0] * 0.9, top + BOX / 2 - middle[1] * 0.9, 0.9), { stroke: colour, width: 13 });
    sheet.label(230, top + 30, name, { minor: true, colour: colour === 'ink' ? 'grey' : colour, rank: 3 });
  }
  sheet.path('M226 137C330 137 330 300 400 313M226 315H400M226 493C330 493 330 330 400 317', { stroke: 'coast', width: 1.8 });
  sheet.path('M396 303l20 12l-20 12z', { fill: 'coast' });
  sheet.rect(440, 62, 456, 456, { fill: 'paper', stroke: 'ink', width: 2 });
  sheet.path('M440 368H896M766 62V368', { stroke: 'coast', width: 1.2, dash: '7 6' });
  sheet.path(hieut(440, 62, 2.28) + nieun(440, 62, 2.28), { stroke: 'ink', width: 30 });
  sheet.path(a(440, 62, 2.28), { stroke: 'signal', width: 30 });
  sheet.label(668, 582, 'one syllable: han', { anchor: 'middle', rank: 2 });
  return sheet;
}

/** Points of a square of 200 as points of the sheet; with one number, its place across. */
function grid(x: number, y: number, scale: number) {
  return (across: number, down?: number) =>
    down === undefined ? short(x + across * scale) : `${short(x + across * scale)} ${short(y + down * scale)}`;
}
