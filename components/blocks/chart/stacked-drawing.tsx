import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { DataRow } from '#engine/parse/csv-file.ts';
import type { ChartData } from './chart-data.ts';
import { type DrawingProps, round } from './drawing.ts';
import { LINE_HEIGHT, numberFormat, widthOf } from './lettering.ts';

const MARK = 38;
const PITCH = MARK + LINE_HEIGHT + 22;
const GAP = 2;

const FILLS = ['fill-accent', 'fill-coast', 'fill-sea-line', 'fill-buff'];
const LETTERS = ['fill-paper', 'fill-paper', 'fill-ink', 'fill-ink'];

/** Parts of a whole, one bar a row, each part with its name and value inside. Values below zero are no parts. */
export function StackedDrawing({ chart, width }: DrawingProps) {
  const parts = partsOf(chart, width);
  const key = keyOf(chart, width);
  return (
    <>
      {chart.rows.map(({ label }, row) => (
        <text key={row} className={label === chart.subject ? 'fill-accent font-bold' : 'fill-ink font-bold'} x={0} y={row * PITCH + 14}>
          {label}
        </text>
      ))}
      {parts.map(({ row, column, start, end, words }) => (
        <g key={`${row} ${column}`}>
          <path className={FILLS[column]} d={`M${round(start)} ${row * PITCH + LINE_HEIGHT + 4}H${round(end)}v${MARK}H${round(start)}z`} />
          {words !== undefined && (
            <text className={`font-bold ${LETTERS[column]}`} x={round(start + 7)} y={row * PITCH + LINE_HEIGHT + 4 + MARK / 2 + 5}>
              {words}
            </text>
          )}
        </g>
      ))}
      {key.map((column, place) => (
        <g key={column}>
          <path className={FILLS[column]} d={`M0 ${keyTop(chart) + place * (LINE_HEIGHT + 6)}h14v14h-14z`} />
          <text x={22} y={keyTop(chart) + place * (LINE_HEIGHT + 6) + 12}>
            {chart.series[column]}
          </text>
        </g>
      ))}
    </>
  );
}

export function stackedHeight(chart: ChartData, width: number): number {
  const key = keyOf(chart, width).length;
  return key === 0 ? keyTop(chart) - 20 : keyTop(chart) + key * (LINE_HEIGHT + 6);
}

function keyTop({ rows }: ChartData): number {
  return rows.length * PITCH;
}

/** Columns whose name fits into none of its bars: they are named below. */
function keyOf(chart: ChartData, width: number): number[] {
  const named = new Set(
    partsOf(chart, width).flatMap(({ column, words }) => (words?.startsWith(chart.series[column] ?? '') ? [column] : [])),
  );
  return chart.series.flatMap((_, column) => (named.has(column) ? [] : [column]));
}

interface Part {
  row: number;
  column: number;
  start: number;
  end: number;
  words?: string | undefined;
}

function partsOf({ rows, series, lang }: ChartData, width: number): Part[] {
  const format = numberFormat(lang);
  const partOf = (row: DataRow, column: string) => Math.max(0, row.values[series.indexOf(column)] ?? 0);
  const stacks = stack<unknown, DataRow, string>().keys(series).value(partOf)(rows);
  const whole = Math.max(1e-9, ...stacks.flatMap((one) => one.map(([, end]) => end)));
  const scale = scaleLinear([0, whole], [0, width]);
  return stacks.flatMap((one, column) =>
    one.flatMap(([from, to], row) => {
      if (to <= from) return [];
      const [start, end] = [scale(from), Math.max(scale(from) + 1, scale(to) - GAP)];
      const value = format(rows[row]?.values[column] ?? 0);
      const words = [`${series[column]} ${value}`, value].find((candidate) => widthOf(candidate) + 12 <= end - start);
      return [{ row, column, start, end, words }];
    }),
  );
}
