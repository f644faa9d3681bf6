/** What a chart draws: its own rows, or those of its CSV file. */
import type { z } from 'zod';
import type { DataTable } from '#engine/parse/csv-file.ts';
import type { BlockContext } from '#engine/query/body.ts';
import { type ChartType, type chart, ROOM } from './schema.ts';

export interface ChartData {
  type: ChartType;
  /** All of the data, for the table. */
  table: DataTable;
  /** The rows that are drawn. */
  rows: DataTable['rows'];
  /** Names of the series that are drawn, in the order of the columns. */
  series: string[];
  subject?: string | undefined;
  lang: string;
}

/** Nothing when the file was taken away after the story was checked. */
export function readChart(props: z.output<typeof chart.props>, context: BlockContext, lang: string): ChartData | undefined {
  const table = props.src === undefined ? literalTable(props) : context.tables[props.src];
  if (table === undefined) return undefined;
  const room = ROOM[props.type];
  return {
    type: props.type,
    table,
    rows: table.rows.slice(0, room.rows),
    series: table.columns.slice(1, 1 + room.series),
    subject: props.subject,
    lang,
  };
}

function literalTable({ columns = [], rows = [] }: z.output<typeof chart.props>): DataTable {
  return { columns, rows: rows.map(([label, ...values]) => ({ label: String(label), values })) };
}

/** Whether something of the table is not in the drawing. */
export function isCut({ table, rows, series }: ChartData): boolean {
  return rows.length < table.rows.length || series.length < table.columns.length - 1;
}
