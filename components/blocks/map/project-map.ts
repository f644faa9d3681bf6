/** Coordinates → the paths and places of a locator map. */
import { type GeoPermissibleObjects, type GeoProjection, geoArea, geoAzimuthalEqualArea, geoOrthographic, geoPath } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';
import { LRUCache } from 'lru-cache';
import { simplifyLine } from './simplify-line.ts';
import { type Area, worldFor } from './world.ts';

export const WIDTH = 560;
export const HEIGHT = 400;
const EARTH_RADIUS_KM = 6371;
/** Points and islands smaller than this are not drawn, in units and square units. */
const SMALLEST_STEP = 1.6;
const SMALLEST_ISLAND = 10;

export interface MapPaths {
  land: string;
  subject: string;
  borders: string;
  /** A position's place, or nothing when it is outside the map. */
  placeOf(position: readonly [number, number]): { x: number; y: number } | undefined;
}

/** Projecting the world takes longer than all else on a page, and the feeds of a story ask for the same again. */
const projected = new LRUCache<string, MapPaths>({ max: 200 });
const globes = new LRUCache<string, string>({ max: 200 });

export function projectMap(centre: readonly [number, number], across: number, subject: string | undefined): MapPaths {
  const key = JSON.stringify([centre, across, subject]);
  const known = projected.get(key) ?? project(centre, across, subject);
  projected.set(key, known);
  return known;
}

function project(centre: readonly [number, number], across: number, subject: string | undefined): MapPaths {
  const projection = geoAzimuthalEqualArea()
    .rotate([-centre[0], -centre[1]])
    .translate([WIDTH / 2, HEIGHT / 2])
    .scale((WIDTH * EARTH_RADIUS_KM) / across)
    .clipExtent([
      [-4, -4],
      [WIDTH + 4, HEIGHT + 4],
    ]);
  const { countries, borders } = worldFor(across);
  const draw = drawer(projection, SMALLEST_STEP);
  return {
    land: countries.map((country) => draw(withoutIslets(country, projection, SMALLEST_ISLAND))).join(''),
    subject: countries
      .filter(({ properties }) => properties.name === subject)
      .map((country) => draw(withoutIslets(country, projection, SMALLEST_ISLAND)))
      .join(''),
    borders: draw(borders),
    placeOf: (position) => {
      const [x, y] = projection([...position]) ?? [Number.NaN, Number.NaN];
      return x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT ? { x: Math.round(x), y: Math.round(y) } : undefined;
    },
  };
}

/** The world as a globe that is turned to a centre. */
export function projectGlobe(centre: readonly [number, number], radius: number): string {
  const key = JSON.stringify([centre, radius]);
  const known = globes.get(key) ?? drawGlobe(centre, radius);
  globes.set(key, known);
  return known;
}

function drawGlobe(centre: readonly [number, number], radius: number): string {
  const projection = geoOrthographic().rotate([-centre[0], -centre[1]]).translate([0, 0]).scale(radius);
  const draw = drawer(projection, 2);
  return worldFor(Number.POSITIVE_INFINITY)
    .countries.map((country) => draw(withoutIslets(country, projection, 6)))
    .join('');
}

function drawer(projection: GeoProjection, step: number): (what: GeoPermissibleObjects) => string {
  const path = geoPath({ stream: (next) => projection.stream(simplifyLine(step, next)) }).digits(0);
  return (what) => path(what) ?? '';
}

function withoutIslets({ geometry }: Area, projection: GeoProjection, smallest: number): MultiPolygon {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const scale = projection.scale();
  return {
    type: 'MultiPolygon',
    coordinates: polygons.filter((coordinates) => geoArea({ type: 'Polygon', coordinates } satisfies Polygon) * scale ** 2 >= smallest),
  };
}
