import { z } from 'zod';
import { defineBlock } from '#engine/policy/block.ts';
import { dataPath, text } from '#engine/schema/values.ts';

/** Columns of numbers that each type has room for, and rows; a line has as many rows as there are. */
export const ROOM = {
  line: { series: 4, rows: Number.POSITIVE_INFINITY },
  bar: { series: 1, rows: 24 },
  stacked: { series: 4, rows: 12 },
  dot: { series: 2, rows: 24 },
} as const;

export type ChartType = keyof typeof ROOM;

const props = z.strictObject({
  type: z.enum(['line', 'bar', 'stacked', 'dot']),
  title: text,
  description: text,
  unit: text,
  source: text,
  src: dataPath.optional(),
  columns: z.array(text).min(2, 'Name the column of labels and at least one column of numbers.').optional(),
  rows: z
    .array(z.tuple([z.union([text, z.number()])], z.union([z.number(), z.null()])))
    .min(1, 'A chart has at least one row.')
    .optional(),
  subject: text.optional(),
});

export const chart = defineBlock({
  summary:
    'Numbers as lines, bars, stacked bars or dots. The title says what they show; `description` says it to those who do not see it; `subject` is the series (of bars and dots, the row) in the section’s colour.',
  props: props
    .refine(({ src, columns, rows }) => (src === undefined ? columns !== undefined && rows !== undefined : !(columns ?? rows)), {
      error: 'A chart has either “src”, a CSV file under data/, or “columns” and “rows”.',
    })
    .refine(({ columns, rows = [] }) => columns === undefined || rows.every((row) => row.length === columns.length), {
      path: ['rows'],
      error: 'Each row has a cell for each column: null where nothing is known.',
    })
    .refine(({ type, columns = [] }) => columns.length - 1 <= ROOM[type].series, {
      path: ['columns'],
      error: `Too many columns of numbers: lines and stacked bars have room for ${ROOM.line.series}, dots for ${ROOM.dot.series}, bars for ${ROOM.bar.series}.`,
    })
    .refine(({ type, rows = [] }) => rows.length <= ROOM[type].rows, {
      path: ['rows'],
      error: `Too many rows: bars and dots have room for ${ROOM.bar.rows}, stacked bars for ${ROOM.stacked.rows}. Draw a line, or leave rows out.`,
    }),
  children: 'none',
  text: ({ title, description, unit, source }) => [title, description, unit, source],
  references: ({ src }) => (src === undefined ? [] : [{ prop: 'src', kind: 'data', value: src }]),
  example: `<Chart
  type="line"
  title="Day length bends with latitude"
  description="At the equator every day has 12 hours of light. At 38° north days have between 9.5 and 14.5 hours, at 60° north between 5.5 and 18.5."
  unit="Hours from sunrise to sunset, on the first day of each month"
  source="computed from the sun’s declination; refraction ignored"
  subject="38° N"
  columns={['Month', '38° N', 'Equator', '60° N']}
  rows={[
    ['2026-01', 9.5, 12, 5.8], ['2026-02', 10.3, 12, 8.0], ['2026-03', 11.4, 12, 10.4], ['2026-04', 12.5, 12, 13.1],
    ['2026-05', 13.6, 12, 15.8], ['2026-06', 14.5, 12, 18.2], ['2026-07', 14.6, 12, 18.6], ['2026-08', 13.9, 12, 16.6],
    ['2026-09', 12.9, 12, 13.9], ['2026-10', 11.7, 12, 11.3], ['2026-11', 10.6, 12, 8.7], ['2026-12', 9.7, 12, 6.3],
  ]}
/>

<Chart
  type="bar"
  title="Parallels shorten towards the pole"
  description="The equator is 40,075 kilometres long, the 38th parallel 31,580 and the 60th 20,038."
  unit="Length of the circle of latitude, kilometres"
  source="computed on a sphere with an equator of 40,075 kilometres"
  subject="38° N"
  columns={['Latitude', 'Kilometres']}
  rows={[['Equator', 40075], ['20° N', 37658], ['38° N', 31580], ['60° N', 20038], ['70° N', 13706]]}
/>

<Chart
  type="stacked"
  title="Same votes, two formulas"
  description="With 100,000, 80,000, 30,000 and 20,000 votes, list A gets four of eight seats by the formula of D’Hondt and three by that of Sainte-Laguë."
  unit="Eight seats shared by four lists; a worked example"
  source="computed"
  columns={['Formula', 'A', 'B', 'C', 'D']}
  rows={[['D’Hondt', 4, 3, 1, 0], ['Sainte-Laguë', 3, 3, 1, 1]]}
/>

<Chart
  type="dot"
  title="The year’s shortest and longest day"
  description="The two are equal at the equator and 13 hours apart at 60° north."
  unit="Hours of daylight at the solstices"
  source="computed from the tilt of the earth’s axis; refraction ignored"
  subject="38° N"
  columns={['Latitude', 'December', 'June']}
  rows={[['0° N', 12, 12], ['20° N', 10.8, 13.2], ['38° N', 9.4, 14.6], ['50° N', 7.8, 16.2], ['60° N', 5.5, 18.5]]}
/>`,
});
