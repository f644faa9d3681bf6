import { rowsOfRect } from '../rows.ts';
import { Sheet } from '../sheet.ts';

/** Days that the Dispute Settlement Understanding allows (Articles 4.7, 12.8, 12.9 and 17.5): the least, and the most. */
const STAGES = [
  { name: 'Consultations', least: 60, most: 60, colour: 'buff' },
  { name: 'Panel', least: 180, most: 270, colour: 'ink' },
  { name: 'Appeal', least: 60, most: 90, colour: 'signal' },
] as const;

/** The clock of a trade dispute, to scale. */
export function disputeClock(): Sheet {
  const sheet = new Sheet('Three bars in a row: 60 days of consultations, six to nine months for a panel, 60 to 90 days for an appeal');
  sheet.hatch(rowsOfRect(0, 0, 960, 640, 8), 'seaLine', 0.8);
  sheet.rect(40, 110, 880, 420, { fill: 'ground' });
  let x = 70;
  for (const [index, { name, least, most, colour }] of STAGES.entries()) {
    const y = 170 + index * 120;
    const [short, long] = [least * 1.95, most * 1.95];
    sheet.rect(x, y, long, 60, { fill: 'paper' });
    sheet.hatch(rowsOfRect(x, y, short, 60, 7), colour, 4);
    sheet.rect(x, y, long, 60, { stroke: 'ink', width: 1.6 });
    if (long > short) sheet.path(`M${x + short} ${y}V${y + 60}`, { stroke: 'ink', width: 1.6, dash: '4 4' });
    sheet.label(index === 2 ? x + long : x, y - 16, name, { anchor: index === 2 ? 'end' : 'start' });
    sheet.label(
      index === 2 ? x + long : x,
      y + 88,
      least === most ? `${most} days` : index === 1 ? '6 to 9 months' : `${least} to ${most} days`,
      { minor: true, rank: 3, anchor: index === 2 ? 'end' : 'start' },
    );
    x += long;
  }
  return sheet;
}
