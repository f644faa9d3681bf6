import type { SiteView } from '#engine/query/views.ts';
import { SectionTree } from './section-tree.tsx';
import { LISTS, STANDING } from './site-links.ts';
import { Wordmark } from './wordmark.tsx';

export function Footer({ site }: { site: SiteView }) {
  return (
    <footer className="mt-[calc(var(--stack)*1.25)] overflow-clip bg-surface print:mt-6">
      <div className="page-column pt-8 pb-10 print:hidden">
        <nav aria-label="Sections and categories">
          <SectionTree sections={site.sections} />
        </nav>
        <nav aria-label="About this site" className="mt-8 border-t border-rule pt-3">
          <LinkRow links={LISTS} />
          <LinkRow links={STANDING} />
        </nav>
      </div>
      <div
        data-accent="signal"
        className="page-column flex flex-wrap items-end justify-between gap-x-12 gap-y-6 border-t border-rule pt-7 pb-13 text-meta text-ink-2"
      >
        <div className="max-w-[38em]">
          {site.description !== undefined && <p>{site.description}</p>}
          <p className="mt-2">© {site.publisher?.name ?? site.name}</p>
        </div>
        <p className="font-headline font-semibold text-ink print:hidden [--bars-above:0.05em] [--bars-below:-4em]">
          <Wordmark name={site.name} />
        </p>
      </div>
    </footer>
  );
}

function LinkRow({ links }: { links: readonly { title: string; href: string }[] }) {
  return (
    <ul className="flex flex-wrap gap-x-5 text-ui">
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href} className="tap-target no-underline">
            {link.title}
          </a>
        </li>
      ))}
    </ul>
  );
}
