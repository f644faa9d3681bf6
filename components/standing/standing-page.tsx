import type { ComponentType, ReactNode } from 'react';
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx';
import { PageHeader } from '#components/site/page-header.tsx';
import type { SiteView } from '#engine/query/views.ts';

/** Components that a standing page's MDX may name. */
export type StandingComponents = Record<string, ComponentType<never>>;

/** What a compiled page is given. */
export interface StandingPageProps {
  site: SiteView;
  components: StandingComponents;
}

export interface StandingPage {
  title: string;
  description?: string | undefined;
  Content: ComponentType<StandingPageProps>;
}

interface Props {
  title: string;
  description?: string | undefined;
  children: ReactNode;
}

/** A page about the site itself. */
export function StandingPageView({ title, description, children }: Props) {
  return (
    <article>
      <PageHeader title={title} description={description} above={<Breadcrumbs trail={[]} here={title} />} />
      <div className="page-column">
        <div className="prose border-t border-rule pt-7">{children}</div>
      </div>
    </article>
  );
}
