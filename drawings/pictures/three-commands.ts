import { rowsOfRect } from '../rows.ts';
import { Sheet } from '../sheet.ts';

const COMMANDS = [
  { name: 'United Nations\nCommand', year: '1950' },
  { name: 'US Forces\nKorea', year: '1957' },
  { name: 'Combined Forces\nCommand', year: '1978' },
] as const;

/** Three commands, set up in three decades, under one general. */
export function threeCommands(): Sheet {
  const sheet = new Sheet(
    'Three boxes, United Nations Command 1950, United States Forces Korea 1957 and Combined Forces Command 1978, under one commander',
  );
  sheet.hatch(rowsOfRect(0, 0, 960, 640, 8), 'seaLine', 0.8);
  sheet.path('M480 150V250M172 250H788M172 250V316M480 250V316M788 250V316', { stroke: 'ground', width: 14 });
  sheet.double((offset) => `M${480 + offset} 150V${250 - Math.abs(offset)}`, { stroke: 'signal', width: 2.2 });
  sheet.path('M172 247.2H788M172 252.8H788', { stroke: 'signal', width: 2.2 });
  for (const x of [172, 480, 788]) sheet.double((offset) => `M${x + offset} 250V316`, { stroke: 'signal', width: 2.2 });
  sheet.rect(270, 60, 420, 94, { fill: 'paper', stroke: 'ink', width: 2 });
  sheet.label(480, 120, 'One commander', { anchor: 'middle', on: 'paper' });
  for (const [index, { name, year }] of COMMANDS.entries()) {
    const x = 172 + index * 308;
    sheet.rect(x - 134, 316, 268, 200, { fill: 'paper' });
    sheet.hatch(rowsOfRect(x - 134, 448, 268, 68, 7), 'ink', [1.4, 2.6, 4.2][index] ?? 1.4);
    sheet.rect(x - 134, 316, 268, 200, { stroke: 'ink', width: 2 });
    sheet.label(x, 366, name, { anchor: 'middle', on: 'paper', rank: 3 });
    sheet.label(x, 436, year, { anchor: 'middle', on: 'paper', minor: true, size: 40 });
  }
  return sheet;
}
