import type { SiteView } from '#engine/query/views.ts';
import { type Current, markSection } from './current.ts';
import { DisclosureMark } from './disclosure-mark.tsx';
import { SectionTree } from './section-tree.tsx';

interface Props {
  site: SiteView;
  current: Current;
}

/** Sections on one line, and all of them with their categories behind “All”: two taps to anywhere, without script. */
export function SectionNav({ site, current }: Props) {
  const accent = site.sections.find((section) => section.slug === current.section)?.accent ?? 'signal';
  return (
    <div data-accent={accent} className="relative border-b border-rule print:hidden">
      <div className="page-column">
        <div className="parallel-rule" />
        <div className="flex gap-2">
          <nav aria-label="Sections" className="min-w-0 flex-1 nav-fade">
            <ul className="link-strip me-0! gap-x-5.5 pe-6! text-ui font-semibold lg:gap-x-8 lg:pe-0! lg:text-small">
              {site.sections.map((section) => (
                <li key={section.slug} data-accent={section.accent} className="flex-none">
                  <a href={section.href} aria-current={markSection(current, section.slug)} className="here-mark tap-target no-underline">
                    {section.title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <AllSections site={site} />
        </div>
      </div>
    </div>
  );
}

function AllSections({ site }: { site: SiteView }) {
  return (
    <details className="group flex-none">
      <summary className="flex min-h-11 items-center gap-2 border-s border-rule ps-3.5 text-ui font-semibold">
        All<span className="sr-only"> sections and categories</span>
        <DisclosureMark />
      </summary>
      <div className="absolute inset-x-0 top-full z-10 border-b-2 border-ink bg-paper pt-5 pb-8">
        <nav aria-label="All sections and categories" className="page-column">
          <SectionTree sections={site.sections} />
        </nav>
      </div>
    </details>
  );
}
