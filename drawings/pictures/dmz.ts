import { geoMercator } from 'd3-geo';
import { borderOf, landOf } from '../land.ts';
import { rowsOfRect } from '../rows.ts';
import { Sheet, short } from '../sheet.ts';

const [WIDTH, HEIGHT] = [960, 640];
const [WEST, EAST, MIDDLE] = [125.5, 129.2, 38.08];
const KILOMETRES_A_DEGREE = 111.32 * Math.cos((MIDDLE * Math.PI) / 180);
/** Armistice Agreement of 1953, paragraph 1: each side withdraws two kilometres from the line. */
const ZONE_KILOMETRES = 4;

/** The zone to scale, around the line as Natural Earth has it. */
export function dmz(): Sheet {
  const sheet = new Sheet('Map of the demilitarized zone: a band four kilometres wide across the Korean peninsula', WIDTH, HEIGHT);
  const unitsADegree = WIDTH / (EAST - WEST);
  const projection = geoMercator()
    .center([(WEST + EAST) / 2, MIDDLE])
    .scale((unitsADegree * 180) / Math.PI)
    .translate([WIDTH / 2, HEIGHT / 2])
    .clipExtent([
      [-4, -4],
      [WIDTH + 4, HEIGHT + 4],
    ]);
  const at = (longitude: number, latitude: number): [number, number] => projection([longitude, latitude]) ?? [0, 0];
  const [north, south] = [landOf(['North Korea'], projection), landOf(['South Korea'], projection)];
  const border = borderOf('North Korea', 'South Korea', projection);
  const rows = rowsOfRect(0, 0, WIDTH, HEIGHT, 7);
  sheet.rect(0, 0, WIDTH, HEIGHT, { fill: 'sea' });
  sheet.hatch(rows, 'seaLine', 0.8);
  for (const land of [north, south]) sheet.path(land, { fill: 'land', stroke: 'coast', width: 1.2 });
  sheet.hatch(rows, 'buff', 2, north);
  const zone = short((ZONE_KILOMETRES * unitsADegree) / KILOMETRES_A_DEGREE);
  sheet.path(border, { stroke: 'paper', width: Number(zone) + 5 });
  sheet.path(border, { stroke: 'signal', width: Number(zone), opacity: 0.35 });
  sheet.path(border, { stroke: 'ink', width: 1.8 });
  const [, parallel] = at(127, 38);
  sheet.double((offset) => `M0 ${short(parallel + offset)}H${WIDTH}`);
  sheet.label(944, parallel - 14, '38° N', { anchor: 'end', colour: 'signal', on: 'sea' });
  sheet.label(...at(126.8, 38.78), 'NORTH KOREA', { anchor: 'middle', on: 'land' });
  sheet.label(...at(128.1, 37.5), 'SOUTH KOREA', { anchor: 'middle', on: 'land' });
  sheet.label(...at(127.66, 38.47), '4 km wide,\nabout 250 km long', { anchor: 'middle', minor: true, on: 'land', rank: 3 });
  for (const { name, place, colour } of [
    { name: 'Seoul', place: at(126.98, 37.57), colour: 'ink' },
    { name: 'Panmunjom', place: at(126.68, 37.96), colour: 'signal' },
  ] as const) {
    sheet.circle(...place, 6, { fill: colour });
    if (name === 'Seoul') sheet.label(place[0] - 14, place[1] + 8, name, { anchor: 'end', on: 'land' });
    else sheet.label(place[0] - 12, place[1] - 18, name, { anchor: 'end', on: 'sea', rank: 3 });
  }
  return sheet;
}
