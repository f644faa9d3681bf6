import { rowsOfDisc } from '../rows.ts';
import { Sheet, short } from '../sheet.ts';

const [CX, CY, R] = [250, 560, 440];

/** The quarter of the meridian that was to have ten million metres, and the arc that was measured. Angles are true. */
export function metre(): Sheet {
  const sheet = new Sheet(
    'Quarter of the globe with a line from the pole through Paris to the equator, and the stretch between Dunkirk and Barcelona marked as measured',
  );
  const at = (latitude: number, r = R): [number, number] => {
    const turn = (latitude * Math.PI) / 180;
    return [CX + r * Math.cos(turn), CY - r * Math.sin(turn)];
  };
  const arc = (from: number, to: number, r: number) =>
    `M${at(from, r).map(short).join(' ')}A${r} ${r} 0 0 0 ${at(to, r).map(short).join(' ')}`;
  sheet.path(`M${CX} ${CY}H${CX + R}A${R} ${R} 0 0 0 ${CX} ${CY - R}z`, { fill: 'land' });
  sheet.hatch(
    rowsOfDisc(CX, CY, R, 7)
      .slice(0, 62)
      .map((row) => row.replace(/^M[-\d.]+/, `M${CX}`)),
    'buff',
    1.8,
  );
  sheet.path(`M${CX} ${CY - R}V${CY}H${CX + R}`, { stroke: 'coast', width: 1.4 });
  sheet.path(arc(0, 90, R), { stroke: 'ink', width: 2 });
  sheet.path(arc(41.4, 51, R - 5) + arc(41.4, 51, R + 5), { stroke: 'signal', width: 4 });
  const mark = (latitude: number) => sheet.circle(...at(latitude), 6, { fill: 'ink' });
  for (const latitude of [0, 48.8, 90]) mark(latitude);
  sheet.label(CX - 16, CY - R + 8, 'Pole', { anchor: 'end' });
  sheet.label(CX + R + 16, CY + 6, 'Equator');
  const [px, py] = at(48.8);
  sheet.label(px + 30, py - 30, 'Paris', { rank: 3 });
  sheet.label(px + 72, py + 40, 'Measured:\nDunkirk to\nBarcelona', { colour: 'signal', rank: 2 });
  sheet.label(CX + 110, CY - 120, '10,000,000 metres\nwere to fit the quarter', { on: 'land', rank: 3 });
  return sheet;
}
