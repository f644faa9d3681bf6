import { rowsOfRect } from '../rows.ts';
import { Sheet, short } from '../sheet.ts';

/** South Korea's National Assembly as elected in April 2024 (National Election Commission). */
const BY_DISTRICT = 254;
const BY_LIST = 46;

const [CX, CY] = [480, 560];
const ROWS = 10;
const [INNER, OUTER] = [170, 440];

/** Every seat as three short lines, those of the lists at the right. */
export function hemicycle(): Sheet {
  const sheet = new Sheet(`Diagram of ${BY_DISTRICT + BY_LIST} seats: ${BY_DISTRICT} elected by district and ${BY_LIST} from party lists`);
  sheet.hatch(rowsOfRect(0, 0, 960, 640, 8), 'seaLine', 0.8);
  sheet.path(`M${CX - 472} 640V${CY}A472 472 0 0 1 ${CX + 472} ${CY}V640z`, { fill: 'ground' });
  const seats = seatsOf(BY_DISTRICT + BY_LIST);
  const lines = (of: typeof seats) =>
    [-4.4, 0, 4.4].map((dy) => of.map(([x, y]) => `M${short(x - 9.5)} ${short(y + dy)}h19`).join('')).join('');
  sheet.path(lines(seats.slice(0, BY_DISTRICT)), { stroke: 'ink', width: 2.3 });
  sheet.path(lines(seats.slice(BY_DISTRICT)), { stroke: 'signal', width: 2.6 });
  sheet.label(CX, CY - 52, String(BY_DISTRICT + BY_LIST), { anchor: 'middle', size: 84 });
  sheet.label(CX, CY - 10, 'seats', { anchor: 'middle', minor: true, rank: 2 });
  sheet.label(30, CY + 58, `${BY_DISTRICT} by district`, {});
  sheet.label(930, CY + 58, `${BY_LIST} by list`, { colour: 'signal', anchor: 'end' });
  return sheet;
}

/** From left to right. Longer rows have more seats, so that all stand equally close. */
function seatsOf(count: number): [x: number, y: number][] {
  const radii = Array.from({ length: ROWS }, (_, row) => INNER + ((OUTER - INNER) * row) / (ROWS - 1));
  const total = radii.reduce((sum, r) => sum + r, 0);
  const perRow = radii.map((r) => Math.round((count * r) / total));
  perRow[ROWS - 1] = (perRow[ROWS - 1] ?? 0) + count - perRow.reduce((sum, seats) => sum + seats, 0);
  return radii
    .flatMap((r, row) =>
      Array.from({ length: perRow[row] ?? 0 }, (_, seat) => ({ r, turn: Math.PI * (1 - seat / ((perRow[row] ?? 0) - 1)) })),
    )
    .sort((a, b) => b.turn - a.turn)
    .map(({ r, turn }) => [CX + r * Math.cos(turn), CY - r * Math.sin(turn)]);
}
