import type { SiteView } from '#engine/query/views.ts';
import { formatWeekday, isoDay } from './date-format.ts';

interface Props {
  site: SiteView;
  /** The edition's date: on the home page alone, so that no other page changes at midnight. */
  today?: Date | undefined;
}

export function Masthead({ site, today }: Props) {
  return (
    <header
      data-accent="signal"
      className="page-column flex flex-wrap items-end justify-between gap-x-6 pt-3 pb-3 md:pt-5 md:pb-4 lg:pt-7 lg:pb-5"
    >
      <a href="/" className="tap-target leading-none! font-headline text-display-1 font-semibold no-underline hover:no-underline">
        {site.name}
      </a>
      <p className="py-1.5 text-meta text-ink-3 sm:text-end">
        {today !== undefined && (
          <time dateTime={isoDay(today, site.timezone)} className="block font-bold text-ink">
            {formatWeekday(today, site.timezone, site.language)}
          </time>
        )}
        {site.tagline}
      </p>
    </header>
  );
}
