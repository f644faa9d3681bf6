import { rowsOfDisc, rowsOfRect } from '../rows.ts';
import { Sheet } from '../sheet.ts';

const [CX, CY] = [420, 320];

/** Ring vaccination: a case, those who met it, and those who met them. */
export function smallpox(): Sheet {
  const sheet = new Sheet(
    'A dot for one case, a ring of contacts around it and a second ring around those; the rings are marked as vaccinated',
  );
  sheet.hatch(rowsOfRect(0, 0, 960, 640, 8), 'seaLine', 0.8);
  sheet.circle(CX, CY, 276, { fill: 'sea' });
  sheet.circle(CX, CY, 158, { fill: 'land' });
  sheet.hatch(rowsOfDisc(CX, CY, 276, 7, 158), 'seaLine', 1.4);
  sheet.hatch(rowsOfDisc(CX, CY, 158, 7, 58), 'buff', 2.4);
  sheet.circle(CX, CY, 58, { fill: 'paper' });
  for (const r of [158, 276]) sheet.circle(CX, CY, r, { stroke: 'ink', width: 2 });
  ring(sheet, 108, 8, 13);
  ring(sheet, 217, 18, 11);
  sheet.circle(CX, CY, 30, { fill: 'signal' });
  sheet.path(`M${CX + 30} ${CY - 12}L722 96`, { stroke: 'signal', width: 1.6 });
  sheet.label(732, 100, 'One case', { colour: 'signal' });
  sheet.path(`M${CX - 120} ${CY - 60}L160 96`, { stroke: 'coast', width: 1.4, rank: 2 });
  sheet.label(152, 92, 'Contacts', { anchor: 'end', rank: 2 });
  sheet.path(`M${CX - 200} ${CY + 110}L130 560`, { stroke: 'coast', width: 1.4, rank: 3 });
  sheet.label(20, 590, 'Their contacts', { rank: 3 });
  return sheet;
}

/** People on a circle, each vaccinated: two bars beside the dot. */
function ring(sheet: Sheet, r: number, count: number, size: number): void {
  for (let index = 0; index < count; index += 1) {
    const turn = (index / count) * 2 * Math.PI + 0.2;
    const [x, y] = [CX + r * Math.cos(turn), CY + r * Math.sin(turn)];
    sheet.circle(x, y, size, { fill: 'paper', stroke: 'ink', width: 1.6 });
    sheet.path(`M${(x - 5).toFixed(1)} ${(y - 2.6).toFixed(1)}h10m-10 5.2h10`, { stroke: 'ink', width: 2.2 });
  }
}
