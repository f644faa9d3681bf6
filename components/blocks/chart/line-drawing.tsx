import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ChartData } from './chart-data.ts';
import { type DrawingProps, inOrder, round } from './drawing.ts';
import { horizontalAxis } from './horizontal-axis.ts';
import { breakLines, LINE_HEIGHT, numberFormat, widthOf } from './lettering.ts';
import { type Point, thinPoints } from './thin-points.ts';

export const HEIGHT = 320;
const TOP = 14;
const BOTTOM = HEIGHT - 34;

/** Subject first; then what it is compared with. */
const LINES = ['stroke-accent stroke-3', 'stroke-ink stroke-2', 'stroke-coast stroke-2 dashed', 'stroke-buff stroke-3'];
const ENDS = ['fill-accent font-bold', 'fill-ink font-bold', 'fill-ink-2', 'fill-ink-2'];

/** Lines over time or along a value, each named at its end. */
export function LineDrawing({ chart, width }: DrawingProps) {
  const format = numberFormat(chart.lang);
  const room = Math.min(Math.max(...chart.series.map(widthOf)), width * 0.3);
  const vertical = scaleLinear(domainOf(chart), [BOTTOM, TOP]).nice(4);
  const heights = vertical.ticks(4);
  const start = Math.max(...heights.map((value) => widthOf(format(value)))) + 10;
  const end = width - room - 12;
  const axis = horizontalAxis(
    chart.rows.map(({ label }) => label),
    [start, end],
    chart.lang,
  );
  const lines = inOrder(chart).map(({ name, column }) => ({ name, ...trace(chart, column, axis.places, vertical) }));
  return (
    <>
      {heights.map((value) => (
        <g key={value}>
          <path
            className={value === vertical.domain()[0] ? 'stroke-ink' : 'stroke-rule'}
            d={`M${start} ${round(vertical(value))}H${round(end)}`}
          />
          <text textAnchor="end" x={start - 8} y={round(vertical(value)) + 5}>
            {format(value)}
          </text>
        </g>
      ))}
      {axis.ticks.map(({ at, label }) => (
        <text
          key={label}
          textAnchor={at + widthOf(label) / 2 > width ? 'end' : at - widthOf(label) / 2 < start ? 'start' : 'middle'}
          x={round(at)}
          y={HEIGHT - 8}
        >
          {label}
        </text>
      ))}
      {lines.map(({ name, path }, index) => <path key={name} className={`fill-none ${LINES[index]}`} d={path} />).reverse()}
      {spread(lines.map(({ name, last }) => ({ last, lines: breakLines(name, room) }))).map(({ text, at }, index) => (
        <text key={text.join(' ')} className={ENDS[index]}>
          {text.map((words, row) => (
            <tspan key={words} x={round(end) + 10} y={round(at + row * LINE_HEIGHT)}>
              {words}
            </tspan>
          ))}
        </text>
      ))}
    </>
  );
}

/** From zero, unless nothing comes near it. */
function domainOf({ rows, series }: ChartData): [number, number] {
  const values = rows.flatMap((row) => row.values.slice(0, series.length)).filter((value) => value !== null);
  const [lowest = 0, highest = 1] = extent(values) as [number, number];
  if (lowest === highest) return [Math.min(0, lowest), Math.max(lowest, 1)];
  return [lowest >= 0 && lowest < highest * 0.35 ? 0 : lowest, highest];
}

function trace({ rows }: ChartData, column: number, places: readonly number[], vertical: (value: number) => number) {
  const pieces: Point[][] = [[]];
  rows.forEach(({ values }, index) => {
    const value = values[column];
    if (value === null || value === undefined) pieces.push([]);
    else pieces.at(-1)?.push({ x: places[index] ?? 0, y: vertical(value) });
  });
  const draw = line<Point>(
    ({ x }) => x,
    ({ y }) => y,
  ).digits(1);
  return {
    path: pieces.map((piece) => draw(thinPoints(piece)) ?? '').join(''),
    last: pieces.findLast((piece) => piece.length > 0)?.at(-1)?.y ?? BOTTOM,
  };
}

/** Names at the ends of lines, moved apart where the ends are close. */
function spread(names: { last: number; lines: string[] }[]): { text: string[]; at: number }[] {
  const sorted = names.map((name, index) => ({ ...name, index, at: name.last + 5 })).sort((one, other) => one.at - other.at);
  for (const [place, name] of sorted.entries()) {
    const above = sorted[place - 1];
    if (above !== undefined) name.at = Math.max(name.at, above.at + above.lines.length * LINE_HEIGHT);
  }
  for (const [place, name] of [...sorted.entries()].reverse()) {
    const floor = (sorted[place + 1]?.at ?? HEIGHT - 24) - name.lines.length * LINE_HEIGHT;
    name.at = Math.min(name.at, place === sorted.length - 1 ? floor + LINE_HEIGHT : floor);
  }
  return sorted.sort((one, other) => one.index - other.index).map(({ lines, at }) => ({ text: lines, at }));
}
