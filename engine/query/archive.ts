/** The years and months that have stories, newest first. */
import type { Reader } from '../index/reader.ts';
import { observeCount, observeYear } from './observed.ts';
import type { PeriodView } from './views.ts';

interface MonthCount {
  month: string;
  count: number;
}

export function listYears(reader: Reader): PeriodView[] {
  observeCount(reader, 'all', '');
  const years = new Map<string, number>();
  for (const { month, count } of countMonths(reader, '')) {
    const year = month.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + count);
  }
  return [...years].map(([year, storyCount]) => ({ period: year, href: `/archive/${year}`, storyCount }));
}

/** @param year four digits */
export function listMonths(reader: Reader, year: string): PeriodView[] {
  observeYear(reader, year);
  return countMonths(reader, `${year}-`).map(({ month, count }) => ({
    period: month,
    href: `/archive/${month.replace('-', '/')}`,
    storyCount: count,
  }));
}

function countMonths(reader: Reader, prefix: string): MonthCount[] {
  return reader.all(
    `SELECT key AS month, count(*) AS count FROM public_listing
     WHERE list = 'month' AND key >= ? AND key < ? || '~' GROUP BY key ORDER BY key DESC`,
    prefix,
    prefix,
  ) as unknown as MonthCount[];
}
