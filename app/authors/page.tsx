import type { Metadata } from 'next';
import { reader } from '#app/reader.ts';
import { Shell } from '#app/shell.tsx';
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx';
import { Directory } from '#components/site/directory.tsx';
import { PageHeader } from '#components/site/page-header.tsx';
import { pageMetadata } from '#discovery/metadata.ts';
import { listAuthors } from '#engine/query/people.ts';

const PAGE = { title: 'Authors', description: 'The desks and people who sign stories.', href: '/authors' };

export function generateMetadata(): Metadata {
  return pageMetadata(PAGE);
}

export default function AuthorsPage() {
  const entries = listAuthors(reader()).map((author) => ({ ...author, description: author.role ?? author.bio }));
  return (
    <Shell>
      <PageHeader title={PAGE.title} description={PAGE.description} above={<Breadcrumbs trail={[]} here={PAGE.title} />} />
      <Directory entries={entries} empty="There are no authors yet." />
    </Shell>
  );
}
