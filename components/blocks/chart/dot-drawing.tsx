import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { ChartData } from './chart-data.ts';
import { type DrawingProps, round } from './drawing.ts';
import { LINE_HEIGHT, numberFormat, widthOf } from './lettering.ts';
import { RowLabel } from './row-label.tsx';
import { rowPlaces } from './row-places.ts';

const MARK = 18;
const RADIUS = 9;
/** Above the rows: the names of the two ends. */
const TOP = 2 * LINE_HEIGHT;
/** Below them: the values of the grid. */
const BOTTOM = 30;

/** One or two values a row, two of them joined by a double line. */
export function DotDrawing({ chart, width }: DrawingProps) {
  const format = numberFormat(chart.lang);
  const places = dotPlaces(chart, width);
  const valuesOf = (row: number) => (chart.rows[row]?.values ?? []).slice(0, chart.series.length).filter((value) => value !== null);
  const [lowest = 0, highest = 1] = extent(chart.rows.flatMap((_, row) => valuesOf(row))) as [number, number];
  const scale = scaleLinear([lowest, highest === lowest ? lowest + 1 : highest], [places.start + 28, width - 28]).nice(4);
  return (
    <>
      {scale.ticks(4).map((value) => (
        <g key={value}>
          <path className="stroke-rule" d={`M${round(scale(value))} ${TOP - 8}V${places.height + 8}`} />
          <text textAnchor="middle" x={round(scale(value))} y={places.height + BOTTOM - 4}>
            {format(value)}
          </text>
        </g>
      ))}
      {chart.rows.map(({ label, values }, row) => {
        const isSubject = label === chart.subject;
        const ends = valuesOf(row).map((value) => round(scale(value)));
        const middle = round(places.middle(row));
        return (
          <g key={row}>
            <RowLabel label={label} row={row} places={places} mark={MARK} isSubject={isSubject} />
            {ends.length === 2 && (
              <path
                className={isSubject ? 'stroke-accent stroke-2' : 'stroke-ink stroke-[1.5]'}
                d={`M${ends[0]} ${middle - 2.5}H${ends[1]}M${ends[0]} ${middle + 2.5}H${ends[1]}`}
              />
            )}
            {chart.series.map((name, column) => {
              const value = values[column];
              const fill = column < chart.series.length - 1 ? 'fill-sea-line stroke-coast' : isSubject ? 'fill-accent' : 'fill-coast';
              return value === null || value === undefined ? null : (
                <circle key={name} className={fill} cx={round(scale(value))} cy={middle} r={RADIUS} />
              );
            })}
          </g>
        );
      })}
      {chart.series.length === 2 && <EndNames chart={chart} at={endsOf(chart, scale)} width={width} />}
    </>
  );
}

/** Which end is which, said above the row where they are farthest apart. */
function EndNames({ chart, at, width }: DrawingProps & { at: number[] }) {
  const isTight = Math.abs((at[1] ?? 0) - (at[0] ?? 0)) < chart.series.reduce((sum, name) => sum + widthOf(name) / 2, 16);
  return chart.series.map((name, column) => {
    const half = widthOf(name) / 2;
    const x = Math.min(Math.max(at[column] ?? 0, half), width - half);
    return (
      <text
        key={name}
        className={column === 1 ? 'fill-ink font-bold' : undefined}
        textAnchor="middle"
        x={round(x)}
        y={isTight && column === 0 ? 12 : 12 + (isTight ? LINE_HEIGHT : 6)}
      >
        {name}
      </text>
    );
  });
}

/** The places of both ends in the row where they are farthest apart. */
function endsOf({ rows }: ChartData, scale: (value: number) => number): number[] {
  const pairs = rows.flatMap(({ values: [one, other] }) =>
    typeof one === 'number' && typeof other === 'number' ? [[scale(one), scale(other)]] : [],
  );
  return pairs.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => Math.abs(d - c) - Math.abs(b - a))[0] ?? [];
}

export function dotPlaces(chart: ChartData, width: number) {
  return rowPlaces(chart, width, MARK, chart.rows.length > 8 ? 14 : 28, TOP);
}

export function dotHeight(chart: ChartData, width: number): number {
  return dotPlaces(chart, width).height + BOTTOM;
}
