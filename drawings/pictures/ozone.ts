import type { Colour } from '../palette.ts';
import { rowsOfDisc, rowsOfRect } from '../rows.ts';
import { Sheet } from '../sheet.ts';

/** One atom of chlorine, and what it leaves behind each time round: Cl + O3 → ClO + O2, ClO + O → Cl + O2. */
export function ozone(): Sheet {
  const sheet = new Sheet(
    'Loop of two reactions in which one chlorine atom turns ozone and an oxygen atom into two molecules of oxygen and is set free again',
  );
  sheet.hatch(rowsOfRect(0, 0, 960, 640, 8), 'seaLine', 0.8);
  sheet.circle(480, 320, 250, { fill: 'ground' });
  sheet.circle(480, 320, 167, { stroke: 'coast', width: 1.8 });
  sheet.circle(480, 320, 173, { stroke: 'coast', width: 1.8 });
  molecule(sheet, 480, 150, [[0, 0, 40, 'signal']]);
  molecule(sheet, 480, 490, [
    [-30, 0, 40, 'signal'],
    [36, 0, 30, 'ink'],
  ]);
  molecule(sheet, 800, 200, [
    [-36, 14, 30, 'ink'],
    [0, -14, 30, 'ink'],
    [36, 14, 30, 'ink'],
  ]);
  molecule(sheet, 800, 450, PAIR);
  molecule(sheet, 160, 450, [[0, 0, 30, 'ink']]);
  molecule(sheet, 160, 190, PAIR);
  sheet.path(
    'M730 220C690 240 660 250 640 262M646 370C680 390 710 420 736 436M206 440C250 420 290 400 318 378M322 262C290 240 250 220 226 206',
    { stroke: 'coast', width: 1.6, dash: '7 6' },
  );
  sheet.label(480, 330, 'Chlorine comes back', { anchor: 'middle', rank: 3 });
  sheet.label(480, 86, 'Cl', { anchor: 'middle', colour: 'signal' });
  sheet.label(480, 568, 'ClO', { anchor: 'middle' });
  sheet.label(800, 142, 'Ozone in', { anchor: 'middle' });
  sheet.label(800, 520, 'Oxygen out', { anchor: 'middle', rank: 2 });
  sheet.label(160, 520, 'One atom in', { anchor: 'middle', rank: 2 });
  sheet.label(160, 132, 'Oxygen out', { anchor: 'middle', rank: 2 });
  return sheet;
}

type Atom = readonly [dx: number, dy: number, r: number, colour: Colour];
const PAIR: readonly Atom[] = [
  [-24, 0, 30, 'ink'],
  [24, 0, 30, 'ink'],
];

function molecule(sheet: Sheet, x: number, y: number, atoms: readonly Atom[]): void {
  for (const [dx, dy, r, colour] of atoms) {
    sheet.circle(x + dx, y + dy, r, { fill: 'paper' });
    sheet.hatch(rowsOfDisc(x + dx, y + dy, r, 7), colour, colour === 'signal' ? 4 : 2.4);
    sheet.circle(x + dx, y + dy, r, { stroke: colour, width: 2 });
  }
}
