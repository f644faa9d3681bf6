import { formatDay, formatMoment, formatShort } from './date-format.ts';

interface Props {
  /** ISO 8601 with an offset. */
  at: string;
  zone: string;
  lang: string;
  /** `moment` is the day, the time and the zone; `short` leaves out the year and the zone. */
  form?: 'moment' | 'day' | 'short';
  className?: string;
}

const FORMS = { moment: formatMoment, day: formatDay, short: formatShort };

/** A moment, absolute and in the site's zone: a document may be read long after it was made. */
export function Time({ at, zone, lang, form = 'moment', className }: Props) {
  return (
    <time dateTime={at} className={className}>
      {FORMS[form](at, zone, lang)}
    </time>
  );
}
