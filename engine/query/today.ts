/** The day that it is where the site is. */
import type { Reader } from '../index/reader.ts';
import { observeClock } from '../request-scope.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The reader's moment, noted as one whose day ends at midnight in the zone. */
export function readToday(reader: Reader, timezone: string): Date {
  observeClock(nextMidnight(reader.now, timezone));
  return new Date(reader.now);
}

/** Days on which clocks change have an hour less or more. */
export function nextMidnight(now: number, timezone: string): number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: timezone,
    hourCycle: 'h23',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const partsAt = (moment: number) => new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const parts = partsAt(now);
  const passed = ((parts.get('hour') ?? 0) * 60 + (parts.get('minute') ?? 0)) * 60_000 + (parts.get('second') ?? 0) * 1_000 + (now % 1_000);
  const usual = now + DAY_MS - passed;
  const isTomorrow = (moment: number) => partsAt(moment).get('day') !== parts.get('day');
  return [usual - HOUR_MS, usual, usual + HOUR_MS].find(isTomorrow) ?? usual;
}
