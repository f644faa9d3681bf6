import { geoMercator } from 'd3-geo';
import { landOf } from '../land.ts';
import { rowsOfRect } from '../rows.ts';
import { Sheet } from '../sheet.ts';

const [WIDTH, HEIGHT] = [960, 640];
const PITCH = 7;
const [SOUTHERNMOST, NORTHERNMOST, MIDDLE] = [32.9, 43, 127.6];

/** Longitude and latitude, and on which side its name stands. */
const CITIES = [
  { name: 'Pyongyang', at: [125.75, 39.03], anchor: 'end', on: 'land' },
  { name: 'Seoul', at: [126.98, 37.56], anchor: 'end', on: 'sea' },
  { name: 'Busan', at: [129.07, 35.17], anchor: 'start', on: 'sea' },
] as const;

/** The peninsula in parallels: the South in heavy lines, the North in fine ones, its neighbours in buff. */
export function peninsula(): Sheet {
  const sheet = new Sheet('Map of the Korean peninsula drawn in horizontal lines, with the 38th parallel marked', WIDTH, HEIGHT);
  const projection = geoMercator().rotate([-MIDDLE, 0]).scale(1).translate([0, 0]);
  const at = (longitude: number, latitude: number): [number, number] => projection([longitude, latitude]) ?? [0, 0];
  const [, top] = at(MIDDLE, NORTHERNMOST);
  const scale = HEIGHT / (at(MIDDLE, SOUTHERNMOST)[1] - top);
  projection
    .scale(scale)
    .translate([WIDTH / 2, -top * scale])
    .clipExtent([
      [-2, -2],
      [WIDTH + 2, HEIGHT + 2],
    ]);
  const rows = rowsOfRect(0, 0, WIDTH, HEIGHT, PITCH);
  sheet.rect(0, 0, WIDTH, HEIGHT, { fill: 'sea' });
  sheet.hatch(rows, 'seaLine', 0.8);
  const [south, north, neighbours] = [
    landOf(['South Korea'], projection),
    landOf(['North Korea'], projection),
    landOf(['China', 'Japan', 'Russia'], projection),
  ];
  for (const land of [neighbours, north, south]) sheet.path(land, { fill: 'land', stroke: 'coast', width: 1.1 });
  sheet.hatch(rows, 'buff', 2, neighbours);
  sheet.hatch(rows, 'ink', 1.5, north);
  sheet.hatch(rows, 'ink', 4.2, south);
  const [, parallel] = at(MIDDLE, 38);
  sheet.double((offset) => `M0 ${Math.round((parallel + offset) * 10) / 10}H${WIDTH}`, { stroke: 'signal', width: 2.2 }, 6.4);
  sheet.label(WIDTH - 20, parallel - 16, '38° N', { anchor: 'end', colour: 'signal', on: 'sea' });
  sheet.label(...at(124.15, 36.2), 'YELLOW SEA', { anchor: 'middle', water: true, on: 'sea', rank: 2 });
  sheet.label(...at(132.6, 38.75), 'EAST SEA', { anchor: 'middle', water: true, on: 'sea', rank: 2 });
  sheet.label(...at(129.3, 40.3), 'NORTH KOREA', { on: 'sea' });
  sheet.label(...at(129.75, 36.55), 'SOUTH\nKOREA', { on: 'sea' });
  for (const { name, at: place, anchor, on } of CITIES) {
    const [x, y] = at(place[0], place[1]);
    sheet.circle(x, y, 6.5, { fill: 'paper', rank: 3 });
    sheet.circle(x, y, 4.6, { fill: 'signal', rank: 3 });
    sheet.label(x + (anchor === 'end' ? -14 : 14), y + 7, name, { anchor, on, rank: 3 });
  }
  return sheet;
}
