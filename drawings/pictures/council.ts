import { rowsOfRect } from '../rows.ts';
import { Sheet, short } from '../sheet.ts';

const SEATS = 15;
/** Where the permanent members sit in the drawing; in the chamber all sit in the order of the alphabet, which changes. */
const PERMANENT = new Set([1, 4, 7, 10, 13]);

/** Fifteen seats; five can stop what nine have carried. */
export function council(): Sheet {
  const sheet = new Sheet('Fifteen seats in a horseshoe, five of them marked as permanent');
  const [cx, cy, r] = [480, 300, 212];
  sheet.hatch(rowsOfRect(0, 0, 960, 640, 8), 'seaLine', 0.8);
  sheet.path(`M${cx - 290} 560V300A290 290 0 0 1 ${cx + 290} 300V560z`, { fill: 'ground' });
  sheet.path(`M${cx - 150} 540V300A150 150 0 0 1 ${cx + 150} 300V540`, { stroke: 'coast', width: 1.4 });
  for (let seat = 0; seat < SEATS; seat += 1) {
    const [x, y] = placeOf(seat, cx, cy, r);
    const isPermanent = PERMANENT.has(seat);
    const colour = isPermanent ? 'signal' : 'ink';
    sheet.rect(x - 28, y - 22, 56, 44, { fill: 'paper' });
    sheet.hatch(
      [-16, -8, 0, 8, 16].map((line) => `M${short(x - 28)} ${short(y + line)}h56`),
      colour,
      isPermanent ? 5 : 2.2,
    );
  }
  sheet.label(cx, 318, '9', { anchor: 'middle', size: 92 });
  sheet.label(cx, 362, 'of 15 must agree', { anchor: 'middle', minor: true, rank: 2 });
  sheet.label(cx, 420, '5 can veto', { anchor: 'middle', colour: 'signal' });
  return sheet;
}

/** Four down each side, seven round the bend. */
function placeOf(seat: number, cx: number, cy: number, r: number): [x: number, y: number] {
  if (seat < 4) return [cx - r, cy + (3 - seat) * 62 + 40];
  if (seat > 10) return [cx + r, cy + (seat - 11) * 62 + 40];
  const turn = Math.PI * (1 - (seat - 4 + 0.5) / 7);
  return [cx + r * Math.cos(turn), cy - r * Math.sin(turn)];
}
