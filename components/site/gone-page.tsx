import type { CardView, SiteView } from '#engine/query/views.ts';
import { Help } from './help.tsx';
import { PageHeader } from './page-header.tsx';
import { Time } from './time.tsx';

interface Props {
  site: SiteView;
  latest: CardView[];
  /** Headline of the story that was here. */
  title: string;
  at: string;
  reason: string;
  /** It was taken down because the law asked for it. */
  legal: boolean;
}

/** What the address of a withdrawn story says: that it was here, and why it is not. */
export function GonePage({ site, latest, title, at, reason, legal }: Props) {
  return (
    <>
      <PageHeader title={legal ? 'Unavailable for legal reasons' : 'This article was withdrawn'}>
        <div className="mt-3 max-w-[38em] border-y-2 border-signal py-3">
          <p className="font-headline text-headline-2 font-semibold">{title}</p>
          <p className="mt-1.5 font-text text-standfirst">{reason}</p>
          <p className="mt-1.5 text-meta text-ink-3">
            Withdrawn <Time at={at} zone={site.timezone} lang={site.language} />
          </p>
        </div>
      </PageHeader>
      <Help site={site} latest={latest} />
    </>
  );
}
