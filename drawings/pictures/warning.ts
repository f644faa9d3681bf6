import { rowsOfRect } from '../rows.ts';
import { Sheet, short } from '../sheet.ts';

const [CX, CY, R] = [480, 1750, 1290];
const [LAUNCH, RADAR, CENTRE, ALERT] = [140, 640, 470, 850];
const SATELLITE = [330, 84] as const;

/** From launch to alert in five stages. Schematic: neither heights nor distances are to scale. */
export function warning(): Sheet {
  const sheet = new Sheet(
    'Diagram of a missile’s arc with five numbered stages: launch, an infrared satellite, a ground radar, a command centre and an alert',
  );
  const globe = `M-4 ${short(ground(-4))}A${R} ${R} 0 0 1 964 ${short(ground(964))}V644H-4z`;
  sheet.path(globe, { fill: 'land', stroke: 'coast', width: 1.2 });
  sheet.hatch(rowsOfRect(0, 460, 960, 180, 7), 'buff', 2, globe);
  const ends = [LAUNCH, ALERT].map(ground);
  sheet.double(
    (offset) =>
      `M${LAUNCH} ${short((ends[0] ?? 0) + offset)}C270 ${40 + offset} 700 ${20 + offset} ${ALERT} ${short((ends[1] ?? 0) + offset)}`,
  );
  const [x, y] = SATELLITE;
  sheet.path(`M216 290L${x} ${y}L${CENTRE} ${short(ground(CENTRE))}L${RADAR} ${short(ground(RADAR))}L560 138`, {
    stroke: 'coast',
    width: 1.6,
    dash: '7 6',
  });
  sheet.path(`M${x - 11} ${y - 11}h22v22h-22zM${x - 56} ${y - 9}h36v18h-36zM${x + 20} ${y - 9}h36v18h-36z`, { fill: 'ink' });
  sheet.path(`M${RADAR} ${short(ground(RADAR))}v-26M${RADAR - 22} ${short(ground(RADAR) - 44)}a26 26 0 0 0 44 0`, {
    stroke: 'ink',
    width: 3,
  });
  stage(sheet, LAUNCH, ground(LAUNCH), '1');
  stage(sheet, 266, 188, '2');
  stage(sheet, RADAR - 30, 366, '3');
  stage(sheet, CENTRE, ground(CENTRE), '4');
  stage(sheet, ALERT, ground(ALERT), '5');
  sheet.label(LAUNCH, ground(LAUNCH) + 84, 'Launch', { anchor: 'middle', on: 'land' });
  sheet.label(x + 78, y + 8, 'Infrared satellite', { rank: 2 });
  sheet.label(RADAR + 40, 398, 'Ground\nradar', { rank: 2 });
  sheet.label(CENTRE, ground(CENTRE) + 84, 'Command centre', { anchor: 'middle', on: 'land', rank: 2 });
  sheet.label(ALERT - 8, ground(ALERT) + 84, 'Alert', { colour: 'signal', anchor: 'middle', on: 'land' });
  return sheet;
}

function ground(x: number): number {
  return CY - Math.sqrt(R * R - (x - CX) ** 2);
}

function stage(sheet: Sheet, x: number, y: number, number: string): void {
  sheet.circle(x, y, 29, { fill: 'paper', stroke: 'ink', width: 2 });
  sheet.label(x, y + 13, number, { anchor: 'middle', on: 'paper', size: 38 });
}
