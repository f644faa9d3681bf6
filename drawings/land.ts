/** Coasts and borders of Natural Earth (public domain), as paths that weigh little: corners too near each other to be told apart are left out. */
import { type GeoPermissibleObjects, type GeoProjection, type GeoStreamWrapper, geoArea, geoPath } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import fine from 'world-atlas/countries-10m.json' with { type: 'json' };

const atlas = fine as Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

/** In units of the sheet: between two corners, and of the smallest island. */
const NEAREST = 2.7;
const SMALLEST_AREA = 20;

/** Steradians. */
const HALF_THE_GLOBE = 2 * Math.PI;

/** Corners stand on a grid of half a unit. */
const GRID = 2;

type Corner = readonly [x: number, y: number];

/**
 * @param names countries as Natural Earth calls them; throws when one is not there
 * @param projection with its clip extent
 */
export function landOf(names: readonly string[], projection: GeoProjection): string {
  return outline(
    names.map((name) => feature(atlas, countryNamed(name))),
    projection,
  );
}

/** The border between two countries, as a line. */
export function borderOf(one: string, other: string, projection: GeoProjection): string {
  const pair = new Set<unknown>([countryNamed(one), countryNamed(other)]);
  const border = mesh(atlas, atlas.objects.countries, (left, right) => left !== right && pair.has(left) && pair.has(right));
  return trace([border], projection).map(thin).map(write).join('');
}

function countryNamed(name: string) {
  const country = atlas.objects.countries.geometries.find(({ properties }) => (properties as { name?: string } | undefined)?.name === name);
  if (country === undefined) throw new Error(`Natural Earth has no “${name}”.`);
  return country;
}

/** All land, without borders. */
export function allLand(projection: GeoProjection | GeoStreamWrapper): string {
  const all = feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) => (geometry as MultiPolygon).coordinates);
  const islands = all.map((rings): Polygon => ({ type: 'Polygon', coordinates: rings }));
  // A few islets of no size are written the wrong way round, and would be all of the globe but themselves.
  return outline(
    islands.filter((island) => geoArea(island) < HALF_THE_GLOBE),
    projection,
  );
}

function outline(shapes: readonly GeoPermissibleObjects[], projection: GeoProjection | GeoStreamWrapper): string {
  return trace(shapes, projection)
    .map(thin)
    .filter((ring) => ring.length > 3 && areaOf(ring) >= SMALLEST_AREA)
    .map((ring) => `${write(ring)}z`)
    .join('');
}

function trace(shapes: readonly GeoPermissibleObjects[], projection: GeoProjection | GeoStreamWrapper): Corner[][] {
  const tracer = new Tracer();
  const path = geoPath(projection, tracer);
  for (const shape of shapes) path(shape);
  return tracer.rings;
}

/** What `geoPath` draws into. */
class Tracer {
  readonly rings: Corner[][] = [];

  beginPath(): void {}

  moveTo(x: number, y: number): void {
    this.rings.push([[x, y]]);
  }

  lineTo(x: number, y: number): void {
    this.rings.at(-1)?.push([x, y]);
  }

  closePath(): void {}

  arc(): void {}
}

function thin(ring: readonly Corner[]): Corner[] {
  const kept: Corner[] = [];
  for (const corner of ring) {
    const last = kept.at(-1);
    if (last === undefined || Math.hypot(corner[0] - last[0], corner[1] - last[1]) >= NEAREST) kept.push(corner);
  }
  return kept.map(([x, y]) => [Math.round(x * GRID), Math.round(y * GRID)]);
}

function areaOf(ring: readonly Corner[]): number {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] as Corner;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice / 2) / GRID ** 2;
}

/** Each corner from the one before, which takes half the bytes. */
function write(ring: readonly Corner[]): string {
  let [lastX, lastY] = ring[0] as Corner;
  const steps = ring.slice(1).map(([x, y]) => {
    const step = `${(x - lastX) / GRID} ${(y - lastY) / GRID}`;
    [lastX, lastY] = [x, y];
    return step;
  });
  const [x, y] = ring[0] as Corner;
  return `M${x / GRID} ${y / GRID}l${steps
    .join(' ')
    .replaceAll(' -', '-')
    .replace(/(?<!\d)0\./g, '.')}`;
}
