import { describe, expect, it } from 'vitest';
import { formatDay, formatMoment, formatPartialDate, formatShort, formatWeekday, isoDay } from './date-format.ts';

const AT = '2026-11-22T23:30:00Z';

describe('dates', () => {
  it('names the day of the site’s zone, not of the machine’s', () => {
    expect(formatDay(AT, 'Asia/Seoul', 'en')).toBe('23 November 2026');
    expect(formatDay(AT, 'America/New_York', 'en')).toBe('22 November 2026');
    expect(isoDay(AT, 'Asia/Seoul')).toBe('2026-11-23');
  });

  it('shows the zone with the time', () => {
    expect(formatMoment(AT, 'Asia/Seoul', 'en')).toBe('23 November 2026, 08:30 KST');
    expect(formatMoment(AT, 'Europe/London', 'en')).toBe('22 November 2026, 23:30 GMT');
    expect(formatMoment('2026-11-23T00:05:00+09:00', 'Asia/Seoul', 'en')).toContain('00:05');
  });

  it('writes Korean dates as Korean readers do', () => {
    expect(formatMoment(AT, 'Asia/Seoul', 'ko')).toBe('2026년 11월 23일 08:30 KST');
    expect(formatPartialDate('1953-07', 'ko')).toBe('1953년 7월');
  });

  it('is as exact as what is known', () => {
    expect(formatPartialDate('1953', 'en')).toBe('1953');
    expect(formatPartialDate('1953-07', 'en')).toBe('July 1953');
    expect(formatPartialDate('1953-07-27', 'en')).toBe('27 July 1953');
  });

  it('has a short form and one with the weekday', () => {
    expect(formatShort(AT, 'Asia/Seoul', 'en')).toBe('23 Nov 08:30');
    expect(formatWeekday(new Date(AT), 'Asia/Seoul', 'en')).toBe('Monday 23 November 2026');
  });
});
