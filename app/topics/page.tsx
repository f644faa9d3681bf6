import type { Metadata } from 'next';
import { reader } from '#app/reader.ts';
import { Shell } from '#app/shell.tsx';
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx';
import { Directory } from '#components/site/directory.tsx';
import { PageHeader } from '#components/site/page-header.tsx';
import { pageMetadata } from '#discovery/metadata.ts';
import { listTopics } from '#engine/query/topics.ts';

const PAGE = { title: 'Topics', description: 'Subjects that run across sections.', href: '/topics' };

export function generateMetadata(): Metadata {
  return pageMetadata(PAGE);
}

export default function TopicsPage() {
  return (
    <Shell>
      <PageHeader title={PAGE.title} description={PAGE.description} above={<Breadcrumbs trail={[]} here={PAGE.title} />} />
      <Directory entries={listTopics(reader())} empty="There are no topics yet." />
    </Shell>
  );
}
