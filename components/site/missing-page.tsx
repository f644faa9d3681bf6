import type { CardView, SiteView } from '#engine/query/views.ts';
import { Help } from './help.tsx';
import { PageHeader } from './page-header.tsx';

/** What an address says that nothing answers to. */
export function MissingPage({ site, latest }: { site: SiteView; latest: CardView[] }) {
  return (
    <>
      <PageHeader
        title="Page not found"
        description="There is nothing at this address. It may have been mistyped, or the page may have been deleted."
      />
      <Help site={site} latest={latest} />
    </>
  );
}
