import { rowsOfPolygon } from '../rows.ts';
import { Sheet } from '../sheet.ts';

type Corner = readonly [x: number, y: number];

/** Where each level of water begins, and how high it stands in the drawing. Heights are exaggerated. */
const LEVELS: readonly Corner[] = [
  [0, 520],
  [120, 450],
  [190, 380],
  [260, 310],
  [660, 380],
  [730, 450],
  [800, 520],
];
const BED: readonly Corner[] = [
  [0, 590],
  [120, 590],
  [120, 560],
  [190, 560],
  [190, 490],
  [260, 490],
  [260, 420],
  [335, 420],
  [380, 396],
  [450, 404],
  [520, 388],
  [600, 402],
  [660, 420],
  [730, 420],
  [730, 490],
  [800, 490],
  [800, 560],
  [840, 560],
  [840, 590],
  [960, 590],
];
const SEA = 520;

/** The canal from the side: three steps up, the lake, three steps down. */
export function locks(): Sheet {
  const sheet = new Sheet('Side view of the Panama Canal: three locks up to a lake 26 metres above the sea and three down');
  const surface = LEVELS.flatMap(([x, y], index): Corner[] => [
    [x, y],
    [LEVELS[index + 1]?.[0] ?? 960, y],
  ]);
  const water = [...surface, [960, 640], [0, 640]] as const;
  const ground = [...BED, [960, 640], [0, 640]] as const;
  const line = (corners: readonly Corner[]) => `M${corners.map((corner) => corner.join(' ')).join('L')}`;
  sheet.path(`${line(water)}z`, { fill: 'sea' });
  sheet.hatch(rowsOfPolygon(water, 7), 'seaLine', 1.3);
  sheet.path(`${line(ground)}z`, { fill: 'land' });
  sheet.hatch(rowsOfPolygon(ground, 7), 'buff', 2);
  sheet.path(line(surface), { stroke: 'ink', width: 2 });
  sheet.path('M120 440V590M190 370V560M260 300V490M660 300V420M730 370V490M800 440V560', { stroke: 'ink', width: 6 });
  sheet.double((offset) => `M0 ${SEA + offset}H960`, { stroke: 'signal', width: 1.8 }, 5);
  sheet.path('M392 290h150l-16 30h-118zM416 258h46v30h-46zM474 272h50v16h-50z', { fill: 'ink' });
  sheet.path(`M620 316V${SEA - 8}M612 326l8-12 8 12M612 ${SEA - 18}l8 12 8-12`, { stroke: 'ink', width: 1.8 });
  sheet.label(636, 470, '26 m', { on: 'land', rank: 2 });
  sheet.label(470, 220, 'Gatun Lake', { anchor: 'middle' });
  sheet.label(16, 496, 'Atlantic', { minor: true, rank: 3 });
  sheet.label(944, 496, 'Pacific', { minor: true, anchor: 'end', rank: 3 });
  sheet.label(470, 572, 'Sea level', { colour: 'signal', anchor: 'middle', on: 'land' });
  return sheet;
}
