import { geoMercator } from 'd3-geo';
import { borderOf, landOf } from '../land.ts';
import { rowsOfRect } from '../rows.ts';
import { Sheet, short } from '../sheet.ts';

const [WIDTH, HEIGHT] = [960, 640];
/** Where ships pass, north of the islands off Musandam: schematic, and not for navigation. Longitude and latitude. */
const PASSAGE = [
  [54.3, 26.02],
  [55.2, 26.2],
  [55.9, 26.44],
  [56.35, 26.6],
  [56.7, 26.54],
  [56.95, 26.2],
  [57.1, 25.75],
  [57.35, 25.2],
] as const;
/** Between the two lanes. */
const GAP = 18;

/** The strait of Hormuz, with a lane each way. */
export function strait(): Sheet {
  const sheet = new Sheet('Map of the strait of Hormuz with its two shipping lanes, one each way', WIDTH, HEIGHT);
  const projection = geoMercator()
    .center([56.35, 26.25])
    .scale(13_800)
    .translate([WIDTH / 2, HEIGHT / 2])
    .clipExtent([
      [-4, -4],
      [WIDTH + 4, HEIGHT + 4],
    ]);
  const at = (longitude: number, latitude: number): [number, number] => projection([longitude, latitude]) ?? [0, 0];
  const land = landOf(['Iran', 'Oman', 'United Arab Emirates'], projection);
  const rows = rowsOfRect(0, 0, WIDTH, HEIGHT, 7);
  sheet.rect(0, 0, WIDTH, HEIGHT, { fill: 'sea' });
  sheet.hatch(rows, 'seaLine', 0.8);
  sheet.path(land, { fill: 'land', stroke: 'coast', width: 1.2 });
  sheet.hatch(rows, 'buff', 1.6, land);
  sheet.path(borderOf('Oman', 'United Arab Emirates', projection), { stroke: 'coast', width: 1.4, dash: '2 6' });
  const passage = PASSAGE.map(([longitude, latitude]) => at(longitude, latitude));
  sheet.path(curve(passage, 0), { stroke: 'sea', width: 36 });
  sheet.double((offset) => curve(passage, offset), { stroke: 'signal', width: 4 }, GAP);
  sheet.label(...at(56.5, 27.2), 'IRAN', { anchor: 'middle', on: 'land' });
  sheet.label(...at(56.28, 25.92), 'OMAN', { anchor: 'middle', on: 'land', rank: 2 });
  sheet.label(...at(55.86, 25.38), 'UNITED ARAB\nEMIRATES', { anchor: 'middle', on: 'land', rank: 3 });
  sheet.label(...at(54.85, 26.5), 'PERSIAN GULF', { water: true, anchor: 'middle', on: 'sea', rank: 3 });
  sheet.label(...at(57.75, 25.5), 'GULF OF\nOMAN', { water: true, anchor: 'middle', on: 'sea', rank: 2 });
  sheet.label(...at(57.2, 26.75), 'Two lanes', { colour: 'signal', on: 'land' });
  return sheet;
}

/** A smooth line through the points, moved to its side. */
function curve(points: readonly (readonly [x: number, y: number])[], aside: number): string {
  const near = (index: number) => points[Math.max(0, Math.min(points.length - 1, index))] as readonly [number, number];
  const moved = points.map(([x, y], index) => {
    const [[fromX, fromY], [toX, toY]] = [near(index - 1), near(index + 1)];
    const length = Math.hypot(toX - fromX, toY - fromY);
    return [x - ((toY - fromY) / length) * aside, y + ((toX - fromX) / length) * aside] as const;
  });
  const at = (index: number) => moved[Math.max(0, Math.min(moved.length - 1, index))] as readonly [number, number];
  const steps = moved.slice(1).map(([x, y], index) => {
    const [before, from, after] = [at(index - 1), at(index), at(index + 2)];
    const control = [
      [from[0] + (x - before[0]) / 6, from[1] + (y - before[1]) / 6],
      [x - (after[0] - from[0]) / 6, y - (after[1] - from[1]) / 6],
      [x, y],
    ];
    return `C${control.map((point) => point.map(short).join(' ')).join(' ')}`;
  });
  return `M${at(0).map(short).join(' ')}${steps.join('')}`;
}
