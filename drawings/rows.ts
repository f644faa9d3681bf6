/** Shapes as rows of horizontal lines, from the top, for hatching. */
import { short } from './sheet.ts';

/** @param pitch from one line to the next */
export function rowsOfRect(x: number, y: number, width: number, height: number, pitch: number): string[] {
  return rows(y, y + height, pitch, () => [[x, x + width]]);
}

export function rowsOfDisc(cx: number, cy: number, r: number, pitch: number, hole = 0): string[] {
  return rows(cy - r, cy + r, pitch, (y) => {
    const outer = Math.sqrt(Math.max(0, r * r - (y - cy) ** 2));
    const inner = Math.sqrt(Math.max(0, hole * hole - (y - cy) ** 2));
    return inner > 0
      ? [
          [cx - outer, cx - inner],
          [cx + inner, cx + outer],
        ]
      : [[cx - outer, cx + outer]];
  });
}

/** @param points corners of the shape, which closes itself */
export function rowsOfPolygon(points: readonly (readonly [x: number, y: number])[], pitch: number): string[] {
  const ys = points.map(([, y]) => y);
  return rows(Math.min(...ys), Math.max(...ys), pitch, (y) => {
    const crossings: number[] = [];
    for (const [index, [x0, y0]] of points.entries()) {
      const [x1, y1] = points[(index + 1) % points.length] as readonly [number, number];
      if (y0 <= y !== y1 <= y) crossings.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0));
    }
    crossings.sort((a, b) => a - b);
    return Array.from({ length: crossings.length >> 1 }, (_, pair) => [crossings[pair * 2] ?? 0, crossings[pair * 2 + 1] ?? 0]);
  });
}

function rows(top: number, bottom: number, pitch: number, spans: (y: number) => number[][]): string[] {
  const found: string[] = [];
  for (let y = top + pitch / 2; y < bottom; y += pitch)
    found.push(
      spans(y)
        .filter(([from = 0, to = 0]) => to - from > 1)
        .map(([from = 0, to = 0]) => `M${short(from)} ${short(y)}H${short(to)}`)
        .join(''),
    );
  return found;
}
