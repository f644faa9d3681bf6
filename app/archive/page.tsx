import type { Metadata } from 'next';
import { reader } from '#app/reader.ts';
import { Shell } from '#app/shell.tsx';
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx';
import { Directory } from '#components/site/directory.tsx';
import { PageHeader } from '#components/site/page-header.tsx';
import { pageMetadata } from '#discovery/metadata.ts';
import { listYears } from '#engine/query/archive.ts';

const PAGE = { title: 'Archive', description: 'Every story, by the month in which it was published.', href: '/archive' };

export function generateMetadata(): Metadata {
  return pageMetadata(PAGE);
}

export default function ArchivePage() {
  const entries = listYears(reader()).map(({ period, ...year }) => ({ ...year, title: period }));
  return (
    <Shell>
      <PageHeader title={PAGE.title} description={PAGE.description} above={<Breadcrumbs trail={[]} here={PAGE.title} />} />
      <Directory entries={entries} empty="No stories have been published yet." />
    </Shell>
  );
}
