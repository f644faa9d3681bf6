import { rowsOfDisc, rowsOfRect } from '../rows.ts';
import { Sheet } from '../sheet.ts';

const CENTURIES = [1600, 1700, 1800, 1900, 2000, 2100, 2200, 2300, 2400];

/** Which years that end a century keep their leap day in the Gregorian calendar: those that 400 divides. */
export function leapYears(): Sheet {
  const sheet = new Sheet('Row of century years from 1600 to 2400. Three are marked as leap years: 1600, 2000 and 2400');
  sheet.hatch(rowsOfRect(0, 0, 960, 640, 8), 'seaLine', 0.8);
  sheet.rect(0, 210, 960, 220, { fill: 'ground' });
  sheet.path('M60 312H900M60 318H900', { stroke: 'coast', width: 1.4 });
  for (const [index, year] of CENTURIES.entries()) {
    const x = 80 + index * 100;
    const isLeap = year % 400 === 0;
    sheet.circle(x, 315, isLeap ? 46 : 26, { fill: 'paper', stroke: isLeap ? 'signal' : 'coast', width: isLeap ? 2.4 : 1.6 });
    if (isLeap) sheet.hatch(rowsOfDisc(x, 315, 42, 7), 'signal', 3.4);
    sheet.label(x, isLeap ? 402 : 378, String(year), { anchor: 'middle', ...(isLeap ? { colour: 'signal' } : { minor: true, rank: 3 }) });
  }
  sheet.label(480, 150, '97 leap years in every 400', { anchor: 'middle' });
  sheet.label(480, 510, 'A year that ends a century keeps its leap day only if 400 divides it', { anchor: 'middle', minor: true, rank: 3 });
  return sheet;
}
