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
import { readSite } from '#engine/query/site.ts';
import { listTopics } from '#engine/query/topics.ts';

const PAGE = { title: 'Topics', description: 'Subjects that run across sections.', href: '/topics' };

export function generateMetadata(): Metadata {
  return pageMetadata(PAGE, readSite(reader()));
}

export default function TopicsPage() {
  return (
    <Shell>
      <StructuredData graph={pageGraph({ ...PAGE, trail: [PAGE] }, readSite(reader()), absoluteOrigin())} />
      <PageHeader title={PAGE.title} description={PAGE.description} above={<Breadcrumbs trail={[]} here={PAGE.title} />} />
      <Directory entries={listTopics(reader())} empty="There are no topics yet." />
    </Shell>
  );
}
