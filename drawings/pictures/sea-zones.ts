import { drawSeaSection } from '../sea-section.ts';
import { Sheet } from '../sheet.ts';

/** Nautical miles from the baseline to where each zone ends (United Nations Convention on the Law of the Sea, Articles 3, 33 and 57). */
const ZONES = [
  { miles: 12, name: 'Territorial sea' },
  { miles: 24, name: 'Contiguous zone' },
  { miles: 200, name: 'Exclusive economic zone' },
] as const;

/** The zones from the side; distances along the surface are to scale up to 200 miles, depths are not. */
export function seaZones(): Sheet {
  const sheet = new Sheet(
    'Side view of a coast with the zones of the sea: 12 nautical miles of territorial sea, 24 of contiguous zone, 200 of exclusive economic zone, then the high seas',
  );
  const [base, surface] = [130, 250];
  const at = (miles: number) => base + miles * 3.3;
  const floor = [
    [0, 190],
    [base - 30, 226],
    [base, surface],
    [at(60), 320],
    [at(110), 350],
    [at(150), 520],
    [at(200), 586],
    [960, 596],
    [960, 640],
    [0, 640],
  ] as const;
  const water = [...floor.slice(2, 8), [960, surface] as const];
  drawSeaSection(sheet, water, floor);
  for (const [index, { miles }] of ZONES.entries()) {
    const y = 190 - index * 56;
    sheet.path(
      `M${base} ${y}H${at(miles)}M${base} ${y + 6}H${at(miles)}`,
      index === 0 ? { stroke: 'signal', width: 2.2 } : { stroke: 'ink', width: 2.2 },
    );
    sheet.path(`M${at(miles)} ${y - 4}V${surface + 60}`, { stroke: index === 0 ? 'signal' : 'ink', width: 1.4, dash: '7 6' });
  }
  sheet.path(`M${base} 60V${surface}`, { stroke: 'coast', width: 1.4 });
  sheet.label(at(12) + 10, 199, '12 miles: territorial sea', { colour: 'signal' });
  sheet.label(at(24) + 10, 143, '24: contiguous zone', { rank: 2 });
  sheet.label(at(200) - 8, 68, '200: exclusive economic zone', { anchor: 'end', rank: 3 });
  sheet.label(944, 226, 'High seas', { anchor: 'end', rank: 2 });
  sheet.label(64, 330, 'Land', { anchor: 'middle', on: 'land', rank: 2 });
  sheet.label(at(60), 420, 'Continental shelf', { anchor: 'middle', on: 'land', minor: true, rank: 3 });
  return sheet;
}
