import { round } from './drawing.ts';
import type { RowPlaces } from './row-places.ts';

interface Props {
  label: string;
  row: number;
  places: RowPlaces;
  /** Height of the row's mark, which a label above clears. */
  mark: number;
  isSubject: boolean;
}

/** What a row is about, beside it or above it. */
export function RowLabel({ label, row, places, mark, isSubject }: Props) {
  const middle = places.middle(row);
  const className = isSubject ? 'fill-accent font-bold' : undefined;
  if (places.isAbove)
    return (
      <text className={className} x={0} y={round(middle - mark / 2 - 6)}>
        {label}
      </text>
    );
  return (
    <text className={className} textAnchor="end" x={round(places.start - 12)} y={round(middle + 5)}>
      {label}
    </text>
  );
}
