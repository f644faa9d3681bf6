import { createElement } from 'react';
import { element, type FeedForm, feedDrawing, feedTitle } from '#components/blocks/feed-form.ts';
import { sourceLine } from '#components/blocks/source-line.ts';
import { LETTERING, standAloneSvg } from '#components/blocks/stand-alone-svg.ts';
import type { Accent } from '#engine/schema/section.ts';
import { type ChartData, readChart } from './chart-data.ts';
import { ChartDrawing, chartHeight } from './chart-drawing.tsx';
import { numberFormat } from './lettering.ts';
import type { chart } from './schema.ts';
import { labelsFor, tableStep } from './table-labels.ts';

/** Between a phone's and the column's: what a reader of mail gives it, the letters stay large enough. In units. */
const WIDTH = 480;

/** The drawing where somebody makes a picture of it, and always the numbers. */
export const feedChart: FeedForm<typeof chart> = (props, surroundings) => {
  const { context, lang, accent } = surroundings;
  const data = readChart(props, context, lang);
  const drawing = data && { svg: drawChart(data, accent), alt: props.description, table: props.src };
  return [
    ...feedTitle(props.title),
    element('p', {}, props.unit),
    feedDrawing(drawing, props.description, surroundings),
    ...(data === undefined ? [] : feedTable(data)),
    element('p', {}, sourceLine(props.source, lang)),
  ];
};

function drawChart(chart: ChartData, accent: Accent): string {
  const size = { width: WIDTH, height: chartHeight(chart, WIDTH) };
  return standAloneSvg(createElement(ChartDrawing, { chart, width: WIDTH }), { ...size, margin: 16, accent, lettering: LETTERING });
}

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
