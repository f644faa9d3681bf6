import type { Metadata } from 'next';
import { absoluteOrigin } from '#app/origin.ts';
import { reader } from '#app/reader.ts';
import { Shell } from '#app/shell.tsx';
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx';
import { Directory } from '#components/site/directory.tsx';
import { PageHeader } from '#components/site/page-header.tsx';
import { StructuredData } from '#components/site/structured-data.tsx';
import { pageGraph } from '#discovery/json-ld/pages.ts';
import { pageMetadata } from '#discovery/metadata.ts';
import { listYears } from '#engine/query/archive.ts';
import { readSite } from '#engine/query/site.ts';

const PAGE = { title: 'Archive', description: 'Every story, by the month in which it was published.', href: '/archive' };

export function generateMetadata(): Metadata {
  return pageMetadata(PAGE, readSite(reader()));
}

export default function ArchivePage() {
  const entries = listYears(reader()).map(({ period, ...year }) => ({ ...year, title: period }));
  return (
    <Shell>
      <StructuredData graph={pageGraph({ ...PAGE, trail: [PAGE] }, readSite(reader()), absoluteOrigin())} />
      <PageHeader title={PAGE.title} description={PAGE.description} above={<Breadcrumbs trail={[]} here={PAGE.title} />} />
      <Directory entries={entries} empty="No stories have been published yet." />
    </Shell>
  );
}
