/** The world's land and borders: Natural Earth (public domain), coarse for large maps, finer for small ones. */
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import fine from 'world-atlas/countries-50m.json' with { type: 'json' };
import coarse from 'world-atlas/countries-110m.json' with { type: 'json' };

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;
export type Area = Feature<Polygon | MultiPolygon, { name: string }>;

export interface World {
  countries: Area[];
  borders: MultiLineString;
}

/** Kilometres across from which the coarse outlines are enough. */
const COARSE_FROM = 5_000;

const made = new Map<unknown, World>();

export function worldFor(across: number): World {
  const atlas = (across >= COARSE_FROM ? coarse : fine) as unknown as Atlas;
  let world = made.get(atlas);
  if (world === undefined) {
    const { features } = feature(atlas, atlas.objects.countries);
    world = { countries: features as Area[], borders: mesh(atlas, atlas.objects.countries, (one, other) => one !== other) };
    made.set(atlas, world);
  }
  return world;
}
