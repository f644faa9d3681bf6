import { rowsOfRect } from '../rows.ts';
import { Sheet } from '../sheet.ts';

/** Feet to units. Boxes are drawn 8.5 feet high; a forty-foot box is a little longer than two of twenty, as in ISO 668. */
const FOOT = 13.6;

/** The box that is the unit, and the one that counts as two. */
export function container(): Sheet {
  const sheet = new Sheet('A twenty-foot container, one TEU, above a forty-foot one, two TEU, with the corner fittings marked');
  sheet.hatch(rowsOfRect(0, 0, 960, 640, 8), 'seaLine', 0.8);
  sheet.rect(90, 60, 780, 520, { fill: 'ground' });
  box(sheet, 205, 130, 19.875);
  box(sheet, 205, 380, 40);
  sheet.label(500, 196, '1 TEU', { size: 64 });
  sheet.label(502, 236, 'twenty feet', { minor: true, rank: 2 });
  sheet.label(205, 356, '2 TEU', { colour: 'ink', rank: 1 });
  sheet.label(749, 356, 'forty feet', { minor: true, anchor: 'end', rank: 2 });
  sheet.path('M205 130L150 92', { stroke: 'signal', width: 1.6 });
  sheet.label(110, 88, 'Corner fitting', { colour: 'signal', rank: 2 });
  return sheet;
}

function box(sheet: Sheet, x: number, y: number, feet: number): void {
  const [wide, high] = [feet * FOOT, 8.5 * FOOT];
  sheet.rect(x, y, wide, high, { fill: 'land' });
  sheet.hatch(rowsOfRect(x, y, wide, high, 7), 'ink', 2.4);
  sheet.rect(x, y, wide, high, { stroke: 'ink', width: 2 });
  for (const left of [x - 2, x + wide - 14]) for (const top of [y - 2, y + high - 14]) sheet.rect(left, top, 16, 16, { fill: 'signal' });
}
