import type { FunctionComponent } from 'react';
import { BarDrawing, barPlaces } from './bar-drawing.tsx';
import type { ChartData } from './chart-data.ts';
import { DotDrawing, dotHeight } from './dot-drawing.tsx';
import type { DrawingProps } from './drawing.ts';
import { LineDrawing, HEIGHT as lineHeight } from './line-drawing.tsx';
import type { ChartType } from './schema.ts';
import { StackedDrawing, stackedHeight } from './stacked-drawing.tsx';

const DRAWINGS: Record<ChartType, { Drawing: FunctionComponent<DrawingProps>; height(chart: ChartData, width: number): number }> = {
  line: { Drawing: LineDrawing, height: () => lineHeight },
  bar: { Drawing: BarDrawing, height: (chart, width) => barPlaces(chart, width).height },
  stacked: { Drawing: StackedDrawing, height: stackedHeight },
  dot: { Drawing: DotDrawing, height: dotHeight },
};

/** A chart of any type, without the words around it. */
export function ChartDrawing({ chart, width }: DrawingProps) {
  const { Drawing } = DRAWINGS[chart.type];
  return <Drawing chart={chart} width={width} />;
}

/** How high it is at a width, in units of the drawing. */
export function chartHeight(chart: ChartData, width: number): number {
  return Math.ceil(DRAWINGS[chart.type].height(chart, width));
}
