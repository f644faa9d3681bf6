import type { SiteView } from '#engine/query/views.ts';
import { SectionTree } from './section-tree.tsx';
import { LISTS, STANDING } from './site-links.ts';

export function Footer({ site }: { site: SiteView }) {
  return (
    <footer className="mt-[calc(var(--stack)*1.25)] bg-surface print:mt-6">
      <div className="page-column pt-8 pb-10 print:hidden">
        <nav aria-label="Sections and categories">
          <SectionTree sections={site.sections} />
        </nav>
        <nav aria-label="About this site" className="mt-8 border-t border-rule pt-3">
          <LinkRow links={LISTS} />
          <LinkRow links={STANDING} />
        </nav>
      </div>
      <div className="page-column border-t border-rule pt-5 pb-8 text-meta text-ink-2">
        <p className="font-headline text-headline-2 font-semibold text-ink">{site.name}</p>
        {site.description !== undefined && <p className="mt-1 max-w-[38em]">{site.description}</p>}
        <p className="mt-2 max-w-[38em]">© {site.publisher?.name ?? site.name}</p>
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
