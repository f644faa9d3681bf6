import type { Metadata } from 'next';
import { answerPath, missingMetadata } from '#app/absent.tsx';
import { absoluteOrigin } from '#app/origin.ts';
import { reader } from '#app/reader.ts';
import { Shell } from '#app/shell.tsx';
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx';
import { formatPartialDate } from '#components/site/date-format.ts';
import { Directory } from '#components/site/directory.tsx';
import { PageHeader } from '#components/site/page-header.tsx';
import { StructuredData } from '#components/site/structured-data.tsx';
import { pageGraph } from '#discovery/json-ld/pages.ts';
import { pageMetadata } from '#discovery/metadata.ts';
import { listMonths } from '#engine/query/archive.ts';
import { readSite } from '#engine/query/site.ts';

interface Props {
  params: Promise<{ year: string }>;
}

const ALL = { title: 'Archive', href: '/archive' };

function findMonths(year: string) {
  return /^\d{4}$/.test(year) ? listMonths(reader(), year) : [];
}

function describe(year: string) {
  return { title: `Archive: ${year}`, description: `Stories published in ${year}, by month.`, href: `/archive/${year}` };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params;
  return findMonths(year).length === 0 ? missingMetadata : pageMetadata(describe(year), readSite(reader()));
}

export default async function YearPage({ params }: Props) {
  const { year } = await params;
  const months = findMonths(year);
  if (months.length === 0) return answerPath(['archive', year]);
  const site = readSite(reader());
  const entries = months.map(({ period, ...month }) => ({ ...month, title: formatPartialDate(period, site.language) }));
  return (
    <Shell>
      <StructuredData
        graph={pageGraph({ ...describe(year), trail: [ALL, { title: year, href: `/archive/${year}` }] }, site, absoluteOrigin())}
      />
      <PageHeader title={year} above={<Breadcrumbs trail={[ALL]} here={year} />} />
      <Directory entries={entries} empty="" />
    </Shell>
  );
}
