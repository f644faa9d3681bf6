import type { Metadata } from 'next';
import { reader } from '#app/reader.ts';
import { Shell } from '#app/shell.tsx';
import { FeedDirectory } from '#components/site/feed-directory.tsx';
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx';
import { PageHeader } from '#components/site/page-header.tsx';
import { pageMetadata } from '#discovery/metadata.ts';
import { listFeeds } from './feed-subject.ts';

const PAGE = { title: 'Feeds', description: 'New stories as they are published, in the feed reader of your choice.', href: '/feeds' };

export function generateMetadata(): Metadata {
  return pageMetadata(PAGE);
}

export default function FeedsPage() {
  return (
    <Shell>
      <PageHeader title={PAGE.title} description={PAGE.description} above={<Breadcrumbs trail={[]} here={PAGE.title} />} />
      <FeedDirectory groups={listFeeds(reader())} />
    </Shell>
  );
}
