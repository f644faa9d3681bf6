import { scaleLinear } from 'd3-scale';
import type { ChartData } from './chart-data.ts';
import { type DrawingProps, round } from './drawing.ts';
import { numberFormat, widthOf } from './lettering.ts';
import { RowLabel } from './row-label.tsx';
import { rowPlaces } from './row-places.ts';

/** Bars from zero, each with its value after it. */
export function BarDrawing({ chart, width }: DrawingProps) {
  const format = numberFormat(chart.lang);
  const { mark, ...places } = barPlaces(chart, width);
  const values = chart.rows.map(({ values: [value] }) => value ?? null);
  const known = values.filter((value) => value !== null);
  const room = Math.max(0, ...known.map((value) => widthOf(format(value)))) + 10;
  const lowest = Math.min(0, ...known);
  const scale = scaleLinear([lowest, Math.max(0, ...known)], [places.start + (lowest < 0 ? room : 0), width - room]);
  const zero = scale(0);
  return (
    <>
      {chart.rows.map(({ label }, row) => {
        const value = values[row] ?? null;
        const isSubject = label === chart.subject || chart.subject === undefined;
        const end = scale(value ?? 0);
        const top = places.middle(row) - mark / 2;
        return (
          <g key={row}>
            <RowLabel label={label} row={row} places={places} mark={mark} isSubject={label === chart.subject} />
            <path
              className={isSubject ? 'fill-accent' : 'fill-coast'}
              d={`M${round(zero)} ${round(top)}H${round(end)}v${mark}H${round(zero)}z`}
            />
            <text
              className={label === chart.subject ? 'fill-accent font-bold' : 'fill-ink font-bold'}
              textAnchor={end < zero ? 'end' : 'start'}
              x={round(end < zero ? end - 8 : end + 8)}
              y={round(places.middle(row) + 5)}
            >
              {value === null ? '–' : format(value)}
            </text>
          </g>
        );
      })}
      <path className="stroke-ink" d={`M${round(zero)} 0V${round(places.height)}`} />
    </>
  );
}

export function barPlaces(chart: ChartData, width: number) {
  const mark = chart.rows.length > 8 ? 22 : 34;
  return { mark, ...rowPlaces(chart, width, mark, mark / 2) };
}
