import { rowsOfRect } from '../rows.ts';
import { Sheet } from '../sheet.ts';

/** A compound and its street from above: one ground, one law, and a wall that may be passed only with consent. */
export function embassy(): Sheet {
  const sheet = new Sheet(
    'Plan of an embassy compound: the ground inside and outside the wall is the receiving state’s, and the gate may be passed only with consent',
  );
  const [left, top, right, bottom] = [220, 60, 740, 440];
  const [gateLeft, gateRight] = [430, 530];
  sheet.rect(0, 0, 960, 640, { fill: 'land' });
  sheet.hatch(rowsOfRect(0, 0, 960, 640, 7), 'buff', 1.8);
  sheet.rect(0, 496, 960, 84, { fill: 'paper' });
  sheet.path('M0 496H960M0 580H960', { stroke: 'coast', width: 1.4 });
  sheet.path('M0 538H960', { stroke: 'coast', width: 2, dash: '22 18' });
  sheet.double(
    (offset) => `M${gateLeft} ${bottom - offset}H${left + offset}V${top + offset}H${right - offset}V${bottom - offset}H${gateRight}`,
    { stroke: 'ink', width: 3 },
    10,
  );
  sheet.rect(340, 104, 280, 110, { fill: 'ground' });
  sheet.hatch(rowsOfRect(340, 104, 280, 110, 8), 'ink', 3);
  sheet.rect(340, 104, 280, 110, { stroke: 'ink', width: 2 });
  sheet.double((offset) => `M${gateLeft} ${bottom + offset}H${gateRight}`, { stroke: 'signal', width: 3 }, 10);
  sheet.label(480, 260, 'Embassy', { anchor: 'middle', on: 'land' });
  sheet.label(480, 326, 'The receiving state’s ground', { anchor: 'middle', on: 'land', rank: 2 });
  sheet.label(480, 624, 'The receiving state’s ground', { anchor: 'middle', on: 'land', rank: 2 });
  sheet.label(480, 404, 'Only with consent', { anchor: 'middle', colour: 'signal', on: 'land' });
  sheet.label(30, 530, 'Street', { minor: true, on: 'paper', rank: 3 });
  return sheet;
}
