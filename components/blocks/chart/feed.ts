import { element, type FeedForm, feedTitle } from '#components/blocks/feed-form.ts';
import { sourceLine } from '#components/blocks/source-line.ts';
import { type ChartData, readChart } from './chart-data.ts';
import { numberFormat } from './lettering.ts';
import type { chart } from './schema.ts';
import { labelsFor, tableStep } from './table-labels.ts';

/** The drawing where somebody makes one, and always the numbers. */
export const feedChart: FeedForm<typeof chart> = (props, { context, lang, drawingOf }) => {
  const data = readChart(props, context, lang);
  const src = drawingOf?.('Chart', props);
  return [
    ...feedTitle(props.title),
    src === undefined ? element('p', {}, props.description) : element('figure', {}, element('img', { src, alt: props.description })),
    element('p', {}, props.unit),
    ...(data === undefined ? [] : feedTable(data)),
    element('p', {}, sourceLine(props.source, lang)),
  ];
};

function feedTable({ table, lang }: ChartData) {
  const format = numberFormat(lang);
  const step = tableStep(table.rows.length);
  const rows = table.rows.filter((_, row) => row % step === 0);
  const body = rows.map(({ label, values }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, label),
      values.map((value) => element('td', { align: 'right' }, value === null ? '–' : format(value))),
    ),
  );
  const head = table.columns.map((name) => element('th', { scope: 'col' }, name));
  return [
    ...(step > 1 ? [element('p', {}, labelsFor(lang).every(step, table.rows.length))] : []),
    element('table', {}, element('thead', {}, element('tr', {}, head)), element('tbody', {}, body)),
  ];
}
