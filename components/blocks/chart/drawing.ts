import type { ChartData } from './chart-data.ts';

export interface DrawingProps {
  chart: ChartData;
  /** Width of the drawing in its own units, which are close to pixels. */
  width: number;
}

/** The series with the columns that they are in, the subject first. */
export function inOrder({ series, subject }: ChartData): { name: string; column: number }[] {
  const all = series.map((name, column) => ({ name, column }));
  return [...all.filter(({ name }) => name === subject), ...all.filter(({ name }) => name !== subject)];
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
