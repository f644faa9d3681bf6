import { type GeoStreamWrapper, geoEquirectangular, geoTransform } from 'd3-geo';
import { allLand } from '../land.ts';
import { rowsOfRect } from '../rows.ts';
import { Sheet, short } from '../sheet.ts';

const [WIDTH, HEIGHT] = [1200, 280];
const PARALLEL = 38;
/** The meridian in the middle: no country is cut at the ends but Greenland, and narrow screens, that show the middle alone, cut no name. */
const MIDDLE = 140;
/** A degree of longitude is this much shorter on the parallel than a degree of latitude. */
const SHORTER = Math.cos((PARALLEL * Math.PI) / 180);

/** Longitude and latitude; how far below the dot the name stands, and, where it is not under it, how far to the right; the third rank goes first where there is little room. */
const CITIES = [
  { name: 'Seoul', longitude: 127, latitude: 37.57, below: 32, rank: 1, beside: 0 },
  { name: 'San Francisco', longitude: -122.4, latitude: 37.8, below: 32, rank: 2, beside: 10 },
  { name: 'Lisbon', longitude: -9.1, latitude: 38.7, below: -14, rank: 1, beside: 0 },
  { name: 'Washington', longitude: -77, latitude: 38.9, below: -14, rank: 3, beside: 0 },
  { name: 'Athens', longitude: 23.7, latitude: 37.98, below: 32, rank: 3, beside: 0 },
  { name: 'Yinchuan', longitude: 106.2, latitude: 38.5, below: -14, rank: 3, beside: 0 },
  { name: 'Sendai', longitude: 140.9, latitude: 38.27, below: -14, rank: 3, beside: 0 },
] as const;

/** Once round the world along the 38th parallel, in its own proportions there. */
export function strip38(): Sheet {
  const sheet = new Sheet('Strip map of the world along the 38th parallel north', WIDTH, HEIGHT);
  const margin = (HEIGHT / 2 + 2) * SHORTER;
  const flat = geoEquirectangular()
    .rotate([-MIDDLE, 0])
    .center([0, PARALLEL])
    .scale(WIDTH / (2 * Math.PI))
    .translate([WIDTH / 2, HEIGHT / 2])
    .clipExtent([
      [-2, HEIGHT / 2 - margin],
      [WIDTH + 2, HEIGHT / 2 + margin],
    ]);
  const stretch = (y: number) => HEIGHT / 2 + (y - HEIGHT / 2) / SHORTER;
  const stretched = geoTransform({
    point(x, y) {
      this.stream.point(x, stretch(y));
    },
  });
  const projection: GeoStreamWrapper = { stream: (to) => flat.stream(stretched.stream(to)) };
  const land = allLand(projection);
  const rows = rowsOfRect(0, 0, WIDTH, HEIGHT, 7);
  sheet.rect(0, 0, WIDTH, HEIGHT, { fill: 'sea' });
  sheet.hatch(rows, 'seaLine', 0.8);
  sheet.path(land, { fill: 'land', stroke: 'coast', width: 1.1 });
  sheet.hatch(rows, 'buff', 2, land);
  sheet.double((offset) => `M0 ${short(HEIGHT / 2 + offset)}H${WIDTH}`, { stroke: 'signal', width: 2 }, 6);
  for (const { name, longitude, latitude, below, rank, beside } of CITIES) {
    const [x, y] = flat([longitude, latitude]) ?? [0, 0];
    sheet.circle(x, stretch(y), 5, { fill: 'signal', rank });
    const anchor = beside > 0 || x < 60 ? 'start' : x > WIDTH - 60 ? 'end' : 'middle';
    sheet.label(x + beside, stretch(y) + below, name, { anchor, on: 'land', rank });
  }
  return sheet;
}
