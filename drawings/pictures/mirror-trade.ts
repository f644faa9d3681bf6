import { rowsOfRect } from '../rows.ts';
import { Sheet } from '../sheet.ts';

/** One cargo in two books. The amounts are invented; that imports are counted with freight and insurance is the rule. */
const [LOADED, FREIGHT, INSURANCE] = [100, 8, 2];
const UNITS = 2.6;
const QUAY = 430;

export function mirrorTrade(): Sheet {
  const sheet = new Sheet(
    'A ship between two ports. One records the price at loading; the other the same price with freight and insurance',
  );
  sheet.hatch(rowsOfRect(0, 0, 960, QUAY, 8), 'seaLine', 0.8);
  sheet.rect(0, QUAY + 34, 960, 640, { fill: 'sea' });
  sheet.hatch(rowsOfRect(0, QUAY + 34, 960, 180, 7), 'seaLine', 1.4);
  for (const x of [0, 700]) {
    sheet.rect(x, QUAY, 260, 210, { fill: 'land' });
    sheet.hatch(rowsOfRect(x, QUAY, 260, 210, 7), 'buff', 2);
    sheet.path(x === 0 ? `M0 ${QUAY}H260V640` : `M960 ${QUAY}H700V640`, { stroke: 'coast', width: 1.6 });
  }
  column(sheet, 70, [{ amount: LOADED, colour: 'ink' }]);
  column(sheet, 770, [
    { amount: LOADED, colour: 'ink' },
    { amount: FREIGHT + INSURANCE, colour: 'signal' },
  ]);
  sheet.path('M372 440h216l-26 58h-164z', { fill: 'ink' });
  sheet.path('M404 392h48v44h-48zM458 392h48v44h-48zM512 376h40v60h-40z', { fill: 'coast' });
  sheet.path('M300 350H660M644 338l18 12l-18 12', { stroke: 'ink', width: 2 });
  sheet.label(130, 130, String(LOADED), { anchor: 'middle', size: 46 });
  sheet.label(830, 104, String(LOADED + FREIGHT + INSURANCE), { anchor: 'middle', size: 46, colour: 'signal' });
  sheet.label(130, 486, 'Exports', { anchor: 'middle', on: 'land' });
  sheet.label(830, 486, 'Imports', { anchor: 'middle', on: 'land' });
  sheet.label(130, 530, 'at loading', { anchor: 'middle', on: 'land', minor: true, rank: 2 });
  sheet.label(830, 530, 'on arrival', { anchor: 'middle', on: 'land', minor: true, rank: 2 });
  sheet.label(748, 158, 'Freight and\ninsurance', { anchor: 'end', colour: 'signal', rank: 3 });
  sheet.label(480, 326, 'The same cargo', { anchor: 'middle', rank: 2 });
  return sheet;
}

/** Amounts on top of each other, from the quay up. */
function column(sheet: Sheet, x: number, parts: readonly { amount: number; colour: 'ink' | 'signal' }[]): void {
  let bottom = QUAY - 4;
  for (const { amount, colour } of parts) {
    const height = amount * UNITS;
    sheet.rect(x, bottom - height, 120, height, { fill: 'ground' });
    sheet.hatch(rowsOfRect(x, bottom - height, 120, height, 8), colour, 5);
    bottom -= height;
  }
}
