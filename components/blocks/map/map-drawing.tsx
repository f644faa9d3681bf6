import type { z } from 'zod';
import { Globe } from './globe.tsx';
import { HEIGHT, projectMap, WIDTH } from './project-map.ts';
import type { map } from './schema.ts';

type Props = z.output<typeof map.props>;
type Mark = NonNullable<Props['marks']>[number];

export interface MapDrawingProps extends Pick<Props, 'centre' | 'across' | 'subject' | 'marks' | 'labels' | 'inset'> {
  /** Keeps the ids of its patterns apart from those of another in the same document. */
  id: string;
}

/** The sea and the subject in lines, names on a halo of the ground. */
export function MapDrawing({ id, centre, across, subject, marks = [], labels = [], inset }: MapDrawingProps) {
  const { land, subject: meant, borders, placeOf } = projectMap(centre, across, subject);
  return (
    <>
      <defs>
        <pattern id={`sea${id}`} width="7" height="7" patternUnits="userSpaceOnUse">
          <path className="stroke-sea-line" d="M0 3.5h7" />
        </pattern>
        <pattern id={`meant${id}`} width="7" height="7" patternUnits="userSpaceOnUse">
          <path className="stroke-ink stroke-2" d="M0 3.5h7" />
        </pattern>
        <clipPath id={`frame${id}`}>
          <path d={`M0 0H${WIDTH}V${HEIGHT}H0z`} />
        </clipPath>
      </defs>
      <g clipPath={`url(#frame${id})`}>
        <path className="fill-sea" d={`M0 0H${WIDTH}V${HEIGHT}H0z`} />
        <path fill={`url(#sea${id})`} d={`M0 0H${WIDTH}V${HEIGHT}H0z`} />
        <path className="fill-land stroke-coast" d={land} />
        {meant !== '' && <path className="stroke-ink stroke-[1.5]" fill={`url(#meant${id})`} d={meant} />}
        <path className="dotted fill-none stroke-coast" d={borders} />
        {labels.map(({ at, text }) => {
          const place = placeOf(at);
          return place === undefined ? null : (
            <text key={text} className="fill-ink-2 italic" textAnchor="middle" {...place}>
              {text}
            </text>
          );
        })}
        {marks.map((mark) => (
          <PlaceMark key={mark.label} {...mark} place={placeOf(mark.at)} />
        ))}
      </g>
      {inset !== undefined && <Globe centre={centre} inset={inset} />}
    </>
  );
}

/** Where the name stands from its dot, in units. */
const SIDES = {
  start: { dx: -13, dy: 6, anchor: 'end' },
  end: { dx: 13, dy: 6, anchor: 'start' },
  above: { dx: 0, dy: -14, anchor: 'middle' },
  below: { dx: 0, dy: 28, anchor: 'middle' },
} as const;

function PlaceMark({ label, side = 'end', main = false, place }: Mark & { place: { x: number; y: number } | undefined }) {
  if (place === undefined) return null;
  const { dx, dy, anchor } = SIDES[side];
  return (
    <>
      <circle className={`${main ? 'fill-signal' : 'fill-ink'} stroke-paper stroke-2`} cx={place.x} cy={place.y} r={main ? 7 : 5} />
      <text className={main ? 'fill-ink font-bold' : 'fill-ink'} textAnchor={anchor} x={place.x + dx} y={place.y + dy}>
        {label}
      </text>
    </>
  );
}
