import { rowsOfRect } from '../rows.ts';
import { Sheet } from '../sheet.ts';

/**
 * What an amendment has to pass, from the first step up: Constitution of the Republic of Korea, Articles 128 to 130;
 * Constitution of the United States, Article V, by the way that has been used each time.
 */
const FLIGHTS = [
  { country: 'South Korea', steps: ['Proposal', '20 days’ notice', 'Two-thirds of\nthe Assembly', 'Referendum'] },
  { country: 'United States', steps: ['Two-thirds of\nboth houses', 'Three-quarters\nof the states'] },
] as const;

const [FLOOR, WIDTH, TOP, TREAD] = [590, 400, 150, 54];

/** Two flights of steps that end at the same height. */
export function amendment(): Sheet {
  const sheet = new Sheet(
    'Two flights of steps. South Korea: proposal, notice, two-thirds of the Assembly, referendum. United States: two-thirds of both houses, three-quarters of the states',
  );
  sheet.hatch(rowsOfRect(0, 0, 960, FLOOR, 8), 'seaLine', 0.8);
  for (const [flight, { country, steps }] of FLIGHTS.entries()) {
    const left = 50 + flight * 460;
    const rise = (FLOOR - TOP) / steps.length;
    for (const [index, step] of steps.entries()) {
      const isTop = index === steps.length - 1;
      const [x, y] = [left + index * TREAD, FLOOR - (index + 1) * rise];
      const colour = isTop ? 'signal' : 'ink';
      sheet.rect(x, y, left + WIDTH - x, rise, { fill: 'land' });
      sheet.hatch(rowsOfRect(x, y + 8, left + WIDTH - x, rise - 8, 7), 'buff', 1.6);
      sheet.path(`M${x} ${y + rise}V${y}`, { stroke: 'coast', width: 1.6 });
      sheet.path(`M${x} ${y}H${left + WIDTH}M${x} ${y + 6}H${left + WIDTH}`, { stroke: colour, width: 2.2 });
      sheet.label(left + WIDTH - 14, y + rise / 2 + 14 - (step.split('\n').length - 1) * 12, step, {
        anchor: 'end',
        on: 'land',
        colour,
        rank: isTop ? 2 : 3,
      });
    }
    sheet.label(left, 110, country);
  }
  sheet.path(`M0 ${FLOOR}H960`, { stroke: 'ink', width: 2 });
  return sheet;
}
