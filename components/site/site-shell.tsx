import type { ReactNode } from 'react';
import type { NoticeView, SiteView } from '#engine/query/views.ts';
import { CategoryNav } from './category-nav.tsx';
import type { Current } from './current.ts';
import { Footer } from './footer.tsx';
import { Masthead } from './masthead.tsx';
import { Notice } from './notice.tsx';
import { SectionNav } from './section-nav.tsx';

interface Props {
  site: SiteView;
  notice: NoticeView | undefined;
  current?: Current;
  /** The edition's date, on the home page. */
  today?: Date | undefined;
  children: ReactNode;
}

/** What every page has around its content. */
export function SiteShell({ site, notice, current = {}, today, children }: Props) {
  const section = site.sections.find(({ slug }) => slug === current.section);
  return (
    <>
      <a href="#main" className="skip-link">
        Skip to content
      </a>
      <Masthead site={site} today={today} />
      <SectionNav site={site} current={current} />
      {section !== undefined && <CategoryNav section={section} current={current} />}
      {notice !== undefined && <Notice notice={notice} />}
      <main id="main" data-accent={section?.accent ?? 'ink'}>
        {children}
      </main>
      <Footer site={site} />
    </>
  );
}
