import type { Metadata } from 'next';
import { absoluteOrigin } from '#app/origin.ts';
import { reader } from '#app/reader.ts';
import { Shell } from '#app/shell.tsx';
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx';
import { FeedDirectory } from '#components/site/feed-directory.tsx';
import { PageHeader } from '#components/site/page-header.tsx';
import { StructuredData } from '#components/site/structured-data.tsx';
import { pageGraph } from '#discovery/json-ld/pages.ts';
import { pageMetadata } from '#discovery/metadata.ts';
import { readSite } from '#engine/query/site.ts';
import { listFeeds } from './feed-subject.ts';

const PAGE = { title: 'Feeds', description: 'New stories as they are published, in the feed reader of your choice.', href: '/feeds' };

export function generateMetadata(): Metadata {
  return pageMetadata(PAGE, readSite(reader()));
}

export default function FeedsPage() {
  return (
    <Shell>
      <StructuredData graph={pageGraph({ ...PAGE, trail: [PAGE] }, readSite(reader()), absoluteOrigin())} />
      <PageHeader title={PAGE.title} description={PAGE.description} above={<Breadcrumbs trail={[]} here={PAGE.title} />} />
      <FeedDirectory groups={listFeeds(reader())} />
    </Shell>
  );
}
