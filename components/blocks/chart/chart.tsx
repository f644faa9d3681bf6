import type { BlockProps } from '#components/blocks/block-props.ts';
import { sourceLine } from '#components/blocks/source-line.ts';
import { isCut, readChart } from './chart-data.ts';
import { ChartDrawing, chartHeight } from './chart-drawing.tsx';
import { ChartTable } from './chart-table.tsx';
import type { DrawingProps } from './drawing.ts';
import type { chart as definition } from './schema.ts';
import { labelsFor } from './table-labels.ts';

/** A drawing for phones and one for the column of text; the style sheet shows one. Lettering keeps its size in both. */
const FORMS = [
  { className: 'drawing-narrow', width: 360 },
  { className: 'drawing-wide', width: 560 },
];

export function Chart({ context, lang, ...props }: BlockProps<typeof definition>) {
  const data = readChart(props, context, lang);
  return (
    <figure className="block-frame drawing">
      <p className="font-headline text-headline-3 font-semibold">{props.title}</p>
      <p className="mb-3 text-meta text-ink-3">{props.unit}</p>
      {data === undefined ? (
        <p className="bg-surface px-5 py-4 text-ui text-ink-2">{props.description}</p>
      ) : (
        <>
          {FORMS.map((form) => (
            <Form key={form.className} {...form} chart={data} description={props.description} />
          ))}
          <ChartTable chart={data} title={props.title} />
        </>
      )}
      <figcaption className="pt-2 text-meta/normal text-ink-3">
        {sourceLine(props.source, lang)}
        {data !== undefined && isCut(data) && ` ${labelsFor(lang).cut}`}
      </figcaption>
    </figure>
  );
}

function Form({ className, width, chart, description }: DrawingProps & { className: string; description: string }) {
  return (
    <svg viewBox={`0 0 ${width} ${chartHeight(chart, width)}`} className={className} role="img" aria-label={description}>
      <ChartDrawing chart={chart} width={width} />
    </svg>
  );
}
