import { rowsOfRect } from '../rows.ts';
import { Sheet } from '../sheet.ts';

/** 435 seats of the House, 100 of the Senate and three for the District of Columbia: one bar, and where its half is passed. */
export function electoralCollege(): Sheet {
  const sheet = new Sheet(
    'Bar of 538 electoral votes in three parts: 435 for seats in the House, 100 for seats in the Senate and three for the District of Columbia, with a mark at 270',
  );
  const [left, top, wide, high] = [60, 250, 840, 150];
  const at = (votes: number) => left + (votes / 538) * wide;
  sheet.hatch(rowsOfRect(0, 0, 960, 640, 8), 'seaLine', 0.8);
  sheet.rect(left - 10, top - 10, wide + 20, high + 20, { fill: 'ground' });
  sheet.rect(left, top, at(435) - left, high, { fill: 'paper' });
  sheet.hatch(rowsOfRect(left, top, at(435) - left - 3, high, 7), 'ink', 3.6);
  sheet.rect(at(435), top, at(535) - at(435), high, { fill: 'land' });
  sheet.hatch(rowsOfRect(at(435) + 3, top, at(535) - at(435) - 6, high, 7), 'buff', 3.6);
  sheet.rect(at(535), top, at(538) - at(535), high, { fill: 'coast' });
  sheet.double((offset) => `M${at(270) + offset} 190V460`, { stroke: 'signal', width: 2.6 }, 7);
  sheet.label(at(270), 168, '270 wins', { anchor: 'middle', colour: 'signal' });
  sheet.label(at(118), 452, '435 for House seats', { anchor: 'middle' });
  sheet.label(at(526), 452, '100 for Senate seats', { anchor: 'end', rank: 2 });
  sheet.path(`M${at(536.5)} ${top + high + 4}V500`, { stroke: 'coast', width: 1.4 });
  sheet.label(900, 524, '3 for Washington, D.C.', { anchor: 'end', minor: true, rank: 3 });
  sheet.label(60, 120, '538 electoral votes', { rank: 2 });
  return sheet;
}
