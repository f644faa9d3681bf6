import type { Metadata } from 'next';
import { answerMissing, missingMetadata } from '#app/absent.tsx';
import { ListPage } from '#app/list-page.tsx';
import { findListing, type Query, requireBare } from '#app/listing.ts';
import { reader } from '#app/reader.ts';
import { Shell } from '#app/shell.tsx';
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx';
import { listingMetadata } from '#discovery/metadata.ts';
import { readSite } from '#engine/query/site.ts';

interface Props {
  searchParams: Query;
}

const PAGE = { title: 'Latest', description: 'Every story, newest first.', href: '/latest' };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const listing = await findListing({ by: 'all' }, searchParams);
  return listing === undefined ? missingMetadata : listingMetadata(PAGE, listing, readSite(reader()));
}

export default async function LatestPage({ searchParams }: Props) {
  await requireBare(PAGE.href, searchParams);
  const listing = await findListing({ by: 'all' }, searchParams);
  if (listing === undefined) return answerMissing();
  return (
    <Shell>
      <ListPage
        {...PAGE}
        trail={[PAGE]}
        listing={listing}
        empty="No stories have been published yet."
        above={<Breadcrumbs trail={[]} here={PAGE.title} />}
      />
    </Shell>
  );
}
