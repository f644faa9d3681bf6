/** Months as archives and addresses name them, in the site's time zone. */

const formatters = new Map<string, Intl.DateTimeFormat>();

/** @returns `2026-11` for a moment in milliseconds since the epoch */
export function formatPeriod(moment: number, timezone: string): string {
  let formatter = formatters.get(timezone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en', {
      timeZone: timezone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
    });
    formatters.set(timezone, formatter);
  }
  const parts = new Map(formatter.formatToParts(moment).map((part) => [part.type, part.value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}`;
}
