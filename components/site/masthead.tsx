import type { SiteView } from '#engine/query/views.ts';
import { formatWeekday, isoDay } from './date-format.ts';
import { SERVICE } from './site-links.ts';
import { Wordmark } from './wordmark.tsx';

interface Props {
  site: SiteView;
  /** The edition's date: on the home page alone, so that no other page changes at midnight. */
  today?: Date | undefined;
}

export function Masthead({ site, today }: Props) {
  return (
    <header data-accent="signal" className="overflow-clip">
      <div className="page-column flex items-end justify-between gap-x-6 pt-3 pb-2.5 md:pt-5 md:pb-4 lg:pt-8 lg:pb-5">
        <a href="/" className="font-headline font-semibold no-underline hover:no-underline">
          <Wordmark name={site.name} />
        </a>
        <div className="text-end text-meta text-ink-3">
          <ServiceLinks />
          {today !== undefined && (
            <time dateTime={isoDay(today, site.timezone)} className="block font-bold text-ink">
              {formatWeekday(today, site.timezone, site.language)}
            </time>
          )}
          {site.tagline !== undefined && <p className="max-sm:hidden">{site.tagline}</p>}
        </div>
      </div>
    </header>
  );
}

/** How to hold the newsroom to its word, before any story; phones have it at the foot. */
function ServiceLinks() {
  return (
    <nav aria-label="How we work" className="max-md:hidden print:hidden">
      <ul className="-mb-2 flex justify-end gap-x-5 text-ink-2">
        {SERVICE.map((link) => (
          <li key={link.href}>
            <a href={link.href} className="tap-target no-underline">
              {link.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
