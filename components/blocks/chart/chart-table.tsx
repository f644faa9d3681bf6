import { DisclosureMark } from '#components/site/disclosure-mark.tsx';
import { ScrollTable } from '#components/site/scroll-table.tsx';
import type { ChartData } from './chart-data.ts';
import { numberFormat } from './lettering.ts';
import { labelsFor, tableStep } from './table-labels.ts';

/** The numbers behind a drawing, for whoever cannot see it or wants them exactly. */
export function ChartTable({ chart: { table, lang }, title }: { chart: ChartData; title: string }) {
  const format = numberFormat(lang);
  const labels = labelsFor(lang);
  const step = tableStep(table.rows.length);
  return (
    <details className="group mt-3 print:hidden">
      <summary className="flex min-h-11 items-center justify-between border-y border-rule text-meta font-semibold">
        {labels.open}
        <DisclosureMark />
      </summary>
      {step > 1 && <p className="pt-2 text-meta text-ink-3">{labels.every(step, table.rows.length)}</p>}
      <ScrollTable label={`${labels.open}: ${title}`}>
        <table>
          <thead>
            <tr>
              {table.columns.map((name, column) => (
                <th key={name} scope="col" data-align={column === 0 ? undefined : 'right'}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows
              .filter((_, row) => row % step === 0)
              .map(({ label, values }, row) => (
                <tr key={row}>
                  <th scope="row">{label}</th>
                  {values.map((value, column) => (
                    <td key={column} data-align="right">
                      {value === null ? '–' : format(value)}
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </ScrollTable>
    </details>
  );
}
