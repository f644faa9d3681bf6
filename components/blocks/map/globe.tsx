import { HEIGHT, projectGlobe, WIDTH } from './project-map.ts';

const RADIUS = 54;
const MARGIN = RADIUS + 10;

interface Props {
  centre: readonly [number, number];
  inset: 'top-start' | 'top-end' | 'bottom-start' | 'bottom-end';
}

/** Where in the world the map is: a globe that is turned to its centre. */
export function Globe({ centre, inset }: Props) {
  const x = inset.endsWith('start') ? MARGIN : WIDTH - MARGIN;
  const y = inset.startsWith('top') ? MARGIN : HEIGHT - MARGIN;
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle className="fill-paper stroke-coast" r={RADIUS} />
      <path className="fill-buff" d={projectGlobe(centre, RADIUS)} />
      <path className="fill-none stroke-signal stroke-2" d="M-7-7H7V7H-7z" />
    </g>
  );
}
