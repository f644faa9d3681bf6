import { describe, expect, it } from 'vitest';
import { nextMidnight } from './today.ts';

describe('the end of a day', () => {
  it.each([
    ['2026-11-24T04:00:00Z', 'Asia/Seoul', '2026-11-24T15:00:00.000Z'],
    ['2026-11-24T14:59:59.999Z', 'Asia/Seoul', '2026-11-24T15:00:00.000Z'],
    ['2026-11-24T15:00:00Z', 'Asia/Seoul', '2026-11-25T15:00:00.000Z'],
    ['2026-11-24T04:00:00Z', 'UTC', '2026-11-25T00:00:00.000Z'],
    // The day on which clocks go forward has 23 hours, the day on which they go back has 25.
    ['2026-03-08T06:00:00Z', 'America/New_York', '2026-03-09T04:00:00.000Z'],
    ['2026-11-01T04:30:00Z', 'America/New_York', '2026-11-02T05:00:00.000Z'],
  ])('that holds %s in %s is %s', (now, timezone, midnight) => {
    expect(new Date(nextMidnight(Date.parse(now), timezone)).toISOString()).toBe(midnight);
  });
});
