import { drawSeaSection } from '../sea-section.ts';
import { Sheet } from '../sheet.ts';

/** A section along the Atlantic, schematic: warm water north above, cold water south below. */
export function overturning(): Sheet {
  const sheet = new Sheet(
    'Section through the Atlantic: warm water flows north near the surface, sinks in the far north and returns south at depth',
  );
  const floor = [
    [0, 540],
    [150, 560],
    [330, 500],
    [470, 566],
    [700, 540],
    [830, 430],
    [905, 250],
    [960, 210],
    [960, 640],
    [0, 640],
  ] as const;
  const water = [[0, 120] as const, [960, 120] as const, ...floor.slice(0, 8).toReversed()];
  drawSeaSection(sheet, water, floor);
  sheet.path('M0 120H960', { stroke: 'coast', width: 1.6 });
  sheet.double(
    (offset) => `M40 ${176 + offset}H740C${800 - offset} ${176 + offset} ${806 - offset} 200 ${806 - offset} 250`,
    { stroke: 'signal', width: 3.2 },
    9,
  );
  sheet.double(
    (offset) => `M${806 - offset} 262V330C${806 - offset} ${430 - offset} 740 ${440 - offset} 640 ${440 - offset}H60`,
    { stroke: 'ink', width: 3.2 },
    9,
  );
  sheet.path('M84 424L52 440L84 456', { stroke: 'ink', width: 3.2 });
  sheet.path('M706 160L738 176L706 192', { stroke: 'signal', width: 3.2 });
  sheet.label(300, 160, 'Warm, north', { colour: 'signal', on: 'sea', anchor: 'middle' });
  sheet.label(380, 424, 'Cold, south', { on: 'sea', anchor: 'middle' });
  sheet.label(786, 330, 'Sinks', { on: 'sea', anchor: 'end', rank: 2 });
  sheet.label(30, 100, 'South', { minor: true, rank: 3 });
  sheet.label(930, 100, 'North', { minor: true, anchor: 'end', rank: 3 });
  return sheet;
}
