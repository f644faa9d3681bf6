export interface Point {
  x: number;
  y: number;
}

/** A line of more points than this looks the same with fewer. */
const MOST = 240;

/** Of each stretch of many points, the first, the highest, the lowest and the last: the line keeps its shape. */
export function thinPoints(points: readonly Point[]): Point[] {
  if (points.length <= MOST) return [...points];
  const stretch = Math.ceil(points.length / (MOST / 4));
  const kept: Point[] = [];
  for (let from = 0; from < points.length; from += stretch) {
    const some = points.slice(from, from + stretch);
    const byHeight = some.toSorted((one, other) => one.y - other.y);
    const chosen = new Set([some[0], byHeight[0], byHeight.at(-1), some.at(-1)]);
    kept.push(...some.filter((point) => chosen.has(point)));
  }
  return kept;
}
