/**
 * Moments and dates → the words on the page. Day before month, 24 hours, the zone named: “23 November 2026, 09:00 KST”.
 * All of it is computed from the site's zone, never from the machine's.
 */

/** Names that CLDR gives only as offsets in English; readers know these. */
const ZONE_NAMES: Record<string, string> = {
  'Asia/Seoul': 'KST',
  'Asia/Pyongyang': 'KST',
  'Asia/Tokyo': 'JST',
  'Asia/Hong_Kong': 'HKT',
  'Asia/Singapore': 'SGT',
  'Asia/Kolkata': 'IST',
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** `Intl` formats cost about 50 µs to make and nothing to keep. */
function formatOf(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(localeOf(lang), options);
    formats.set(key, format);
  }
  return format;
}

/** English without a region is written day first. */
function localeOf(lang: string): string {
  return lang === 'en' ? 'en-GB' : lang;
}

/** The day of a moment: “23 November 2026”, “2026년 11월 23일”. */
export function formatDay(at: string | Date, zone: string, lang: string): string {
  return formatOf(lang, { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).format(new Date(at));
}

/** The day with its weekday: “Monday 23 November 2026”. */
export function formatWeekday(at: Date, zone: string, lang: string): string {
  return formatOf(lang, { dateStyle: 'full', timeZone: zone })
    .format(at)
    .replace(/^(\p{L}+), /u, '$1 ');
}

/** A moment: “23 November 2026, 09:00 KST”. */
export function formatMoment(at: string, zone: string, lang: string): string {
  const moment = new Date(at);
  const clock = formatOf(lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(moment);
  const separator = new Intl.Locale(lang).language === 'ko' ? ' ' : ', ';
  return `${formatDay(at, zone, lang)}${separator}${clock} ${zoneName(moment, zone, lang)}`;
}

/** A moment where space is short: “23 Nov 07:00”. */
export function formatShort(at: string, zone: string, lang: string): string {
  const moment = new Date(at);
  const day = formatOf(lang, { day: 'numeric', month: 'short', timeZone: zone }).format(moment);
  const clock = formatOf(lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(moment);
  return `${day} ${clock}`;
}

/** A year, a month or a day as exact as it is known: “1953”, “July 1953”, “27 July 1953”. */
export function formatPartialDate(value: string, lang: string): string {
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (value.length === 4) return value;
  options.month = 'long';
  if (value.length === 10) options.day = 'numeric';
  return formatOf(lang, options).format(new Date(value));
}

/** The calendar day of a moment in a zone, as `datetime` wants it: `2026-11-23`. */
export function isoDay(at: string | Date, zone: string): string {
  return formatOf('sv', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone }).format(new Date(at));
}

function zoneName(moment: Date, zone: string, lang: string): string {
  const known = ZONE_NAMES[zone];
  if (known !== undefined) return known;
  const parts = formatOf(lang, { timeZone: zone, timeZoneName: 'short' }).formatToParts(moment);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}
