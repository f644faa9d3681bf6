/** Sea over its floor, seen from the side. */
import { rowsOfPolygon } from './rows.ts';
import type { Sheet } from './sheet.ts';

type Corners = readonly (readonly [x: number, y: number])[];

/** @param ground the floor from left to right, and the two corners that close it below */
export function drawSeaSection(sheet: Sheet, water: Corners, ground: Corners): void {
  sheet.path(`${lineThrough(water)}z`, { fill: 'sea' });
  sheet.hatch(rowsOfPolygon(water, 7), 'seaLine', 1.2);
  sheet.path(`${lineThrough(ground)}z`, { fill: 'land' });
  sheet.hatch(rowsOfPolygon(ground, 7), 'buff', 2);
  sheet.path(lineThrough(ground.slice(0, -2)), { stroke: 'coast', width: 1.6 });
}

function lineThrough(corners: Corners): string {
  return `M${corners.map((corner) => corner.join(' ')).join('L')}`;
}
