import type { GeoStream } from 'd3-geo';

/** Passes lines on without the points that are closer than `distance` to the one before: what nobody sees weighs nothing. */
export function simplifyLine(distance: number, next: GeoStream): GeoStream {
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  return {
    point(x, y) {
      if (Math.hypot(x - lastX, y - lastY) < distance) return;
      [lastX, lastY] = [x, y];
      next.point(x, y);
    },
    lineStart() {
      [lastX, lastY] = [Number.NaN, Number.NaN];
      next.lineStart();
    },
    lineEnd: () => next.lineEnd(),
    polygonStart: () => next.polygonStart(),
    polygonEnd: () => next.polygonEnd(),
    sphere: () => next.sphere?.(),
  };
}
