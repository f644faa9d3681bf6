/** Where the rows of bars and dots stand: their labels in a column of their own, or above where that takes too much. */
import type { ChartData } from './chart-data.ts';
import { LINE_HEIGHT, widthOf } from './lettering.ts';

export interface RowPlaces {
  /** Whether labels stand above their rows. */
  isAbove: boolean;
  /** Where the rows begin, after the labels. */
  start: number;
  /** Middle of a row's mark. */
  middle(row: number): number;
  height: number;
}

/** Labels may take this part of the width; else they go above. */
const LABEL_SHARE = 0.3;

/** @param mark height of a row's mark; @param gap between rows; @param top above the first row */
export function rowPlaces({ rows }: ChartData, width: number, mark: number, gap: number, top = 0): RowPlaces {
  const widest = Math.max(...rows.map(({ label }) => widthOf(label)));
  const isAbove = widest > width * LABEL_SHARE;
  const pitch = mark + gap + (isAbove ? LINE_HEIGHT + 4 : 0);
  return {
    isAbove,
    start: isAbove ? 0 : widest + 12,
    middle: (row) => top + row * pitch + (isAbove ? LINE_HEIGHT + 4 : 0) + mark / 2,
    height: top + rows.length * pitch - gap,
  };
}
