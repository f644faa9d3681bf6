import { rowsOfDisc, rowsOfRect } from '../rows.ts';
import { Sheet } from '../sheet.ts';

const [CX, CY] = [480, 322];
const WIRES = 18;
const FIBRES = 6;

/** A submarine cable of the kind laid near the shore, cut across: not to scale, since fibres are as thin as hairs. */
export function cable(): Sheet {
  const sheet = new Sheet(
    'Cross-section of a submarine cable: optical fibres in the middle, a copper tube, plastic, steel wires and a sheath',
  );
  sheet.hatch(rowsOfRect(0, 0, 960, 640, 8), 'seaLine', 0.8);
  sheet.circle(CX, CY, 290, { fill: 'ground' });
  sheet.hatch(rowsOfDisc(CX, CY, 282, 6, 232), 'ink', 3.2);
  sheet.circle(CX, CY, 283, { stroke: 'ink', width: 2 });
  sheet.circle(CX, CY, 232, { fill: 'land', stroke: 'ink', width: 1.6 });
  for (const [x, y] of around(WIRES, 196)) {
    sheet.circle(x, y, 29, { fill: 'paper', stroke: 'ink', width: 1.6 });
    sheet.hatch(rowsOfDisc(x, y, 25, 8), 'ink', 2);
  }
  sheet.circle(CX, CY, 158, { fill: 'land', stroke: 'coast', width: 1.2 });
  sheet.hatch(rowsOfDisc(CX, CY, 156, 7, 86), 'buff', 2);
  sheet.circle(CX, CY, 86, { fill: 'buff', stroke: 'ink', width: 1.6 });
  sheet.circle(CX, CY, 52, { fill: 'paper', stroke: 'ink', width: 1.6 });
  for (const [x, y] of around(FIBRES, 27)) sheet.circle(x, y, 10, { fill: 'signal' });
  sheet.path(`M${CX + 30} ${CY - 22}L790 112`, { stroke: 'coast', width: 1.4 });
  sheet.path(`M${CX + 210} ${CY + 74}L790 470`, { stroke: 'coast', width: 1.4, rank: 2 });
  sheet.path(`M${CX - 60} ${CY + 32}L170 520`, { stroke: 'coast', width: 1.4, rank: 3 });
  sheet.path(`M${CX - 190} ${CY - 180}L170 112`, { stroke: 'coast', width: 1.4, rank: 3 });
  sheet.label(798, 116, 'Fibres', { colour: 'signal' });
  sheet.label(798, 482, 'Steel\nwires', { rank: 2 });
  sheet.label(162, 532, 'Copper', { anchor: 'end', rank: 3 });
  sheet.label(162, 116, 'Sheath', { anchor: 'end', rank: 3 });
  return sheet;
}

function around(count: number, r: number): [x: number, y: number][] {
  return Array.from({ length: count }, (_, index) => {
    const turn = (index / count) * 2 * Math.PI;
    return [CX + r * Math.cos(turn), CY + r * Math.sin(turn)];
  });
}
