import { rowsOfRect } from '../rows.ts';
import { Sheet, short } from '../sheet.ts';

/** From new moon to new moon. */
const DAYS = 29.53;
/** The two largest parts of the tide, in hours from high to high and in height beside the first: the moon's (M2) and the sun's (S2). */
const MOON = { hours: 12.4206, height: 1 };
const SUN = { hours: 12, height: 0.46 };

const [WIDTH, LEVEL, SCALE] = [960, 400, 112];
const MOON_Y = 92;
const MOON_R = 30;
/** Where the first and the last new moon stand. */
const [NEW, NEXT] = [60, 900];
const UNITS_AN_HOUR = (NEXT - NEW) / (DAYS * 24);
/** Hours before the first new moon at which the curve begins, beyond the edge. */
const FROM = -NEW / UNITS_AN_HOUR - 8;

/** A month of tides, computed from the two; the rest of what moves the sea is left out. */
export function tides(): Sheet {
  const sheet = new Sheet('Curve of a month of tides, with springs at new and full moon and neaps at the quarters');
  const sea = `${curve()}V644H${short(xAt(FROM))}z`;
  sheet.path(sea, { fill: 'sea' });
  sheet.hatch(rowsOfRect(0, LEVEL - 180, WIDTH, 640 - LEVEL + 180, 7), 'seaLine', 1.2, sea);
  sheet.path(curve(), { stroke: 'ink', width: 1.6 });
  sheet.double((offset) => `M0 ${LEVEL + offset}H${WIDTH}`, { stroke: 'signal', width: 1.8 }, 6);
  for (const quarter of [0, 1, 2, 3, 4]) moon(sheet, NEW + (quarter / 4) * (NEXT - NEW), quarter % 4);
  sheet.label(60, 164, 'New', { minor: true, anchor: 'middle', rank: 3 });
  sheet.label(480, 164, 'Full moon', { minor: true, anchor: 'middle', rank: 2 });
  sheet.label(900, 164, 'New', { minor: true, anchor: 'middle', rank: 3 });
  sheet.label(480, 216, 'SPRING TIDES', { anchor: 'middle' });
  for (const x of [270, 690]) sheet.label(x, 300, 'NEAP', { anchor: 'middle', rank: 2 });
  sheet.path(`M930 574V${LEVEL + 6}`, { stroke: 'signal', width: 1.4, rank: 3 });
  sheet.label(940, 600, 'Mean level', { colour: 'signal', on: 'sea', anchor: 'end', rank: 3 });
  return sheet;
}

/** Through every high and low water, level at each: 115 of them say the curve. */
function curve(): string {
  const points = turns().map((hours) => [xAt(hours), LEVEL - heightAt(hours) * SCALE] as const);
  const steps = points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = points[index] as readonly [number, number];
    // 0.3642 of the way makes a cubic lie closest to a cosine.
    const reach = (x - fromX) * 0.3642;
    const first = index === 0 ? `C${short(fromX + reach)} ${short(fromY)} ` : 'S';
    return `${first}${short(x - reach)} ${short(y)} ${short(x)} ${short(y)}`;
  });
  const [x, y] = points[0] as readonly [number, number];
  return `M${short(x)} ${short(y)}${steps.join('')}`;
}

function xAt(hours: number): number {
  return NEW + hours * UNITS_AN_HOUR;
}

function heightAt(hours: number): number {
  return [MOON, SUN].reduce((sum, part) => sum + part.height * Math.cos((2 * Math.PI * hours) / part.hours), 0);
}

/** The hours of high and low water: where the slope changes its sign. */
function turns(): number[] {
  const slope = (hours: number) =>
    [MOON, SUN].reduce((sum, part) => sum - (part.height / part.hours) * Math.sin((2 * Math.PI * hours) / part.hours), 0);
  const found: number[] = [];
  for (let hours = FROM; hours < (WIDTH - NEW) / UNITS_AN_HOUR + 8; hours += 0.05)
    if (slope(hours) * slope(hours + 0.05) <= 0 && hours - (found.at(-1) ?? -99) > 1) found.push(hours + 0.025);
  return found;
}

/** @param quarter 0 new, 1 first quarter, 2 full, 3 last quarter, as seen from the north */
function moon(sheet: Sheet, x: number, quarter: number): void {
  sheet.circle(x, MOON_Y, MOON_R, { fill: quarter === 2 ? 'lit' : 'unlit' });
  if (quarter % 2 === 1)
    sheet.path(`M${x} ${MOON_Y - MOON_R}a${MOON_R} ${MOON_R} 0 0 ${quarter === 1 ? 1 : 0} 0 ${2 * MOON_R}z`, { fill: 'lit' });
  sheet.circle(x, MOON_Y, MOON_R, { stroke: 'ink', width: 1.6 });
}
