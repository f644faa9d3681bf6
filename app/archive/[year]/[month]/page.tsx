import type { Metadata } from 'next';
import { answerMissing, answerPath, missingMetadata } from '#app/absent.tsx';
import { ListPage } from '#app/list-page.tsx';
import { findListing, type Query, requireBare } from '#app/listing.ts';
import { reader } from '#app/reader.ts';
import { Shell } from '#app/shell.tsx';
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx';
import { formatPartialDate } from '#components/site/date-format.ts';
import { listingMetadata } from '#discovery/metadata.ts';
import { listMonths } from '#engine/query/archive.ts';
import { readSite } from '#engine/query/site.ts';

interface Props {
  params: Promise<{ year: string; month: string }>;
  searchParams: Query;
}

/** A month that has stories, as a page; its title is its name in the site's language. */
function findMonth({ year, month }: { year: string; month: string }) {
  const found = listMonths(reader(), year).find(({ period }) => period === `${year}-${month}`);
  return found && { ...found, title: formatPartialDate(found.period, readSite(reader()).language) };
}

function describe({ title, href }: { title: string; href: string }) {
  return { title: `Archive: ${title}`, description: `Stories published in ${title}, newest first.`, href };
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const month = findMonth(await params);
  const listing = month && (await findListing({ by: 'month', key: month.period }, searchParams));
  return month && listing ? listingMetadata(describe(month), listing, readSite(reader())) : missingMetadata;
}

export default async function MonthPage({ params, searchParams }: Props) {
  const names = await params;
  const month = findMonth(names);
  if (month === undefined) return answerPath(['archive', names.year, names.month]);
  await requireBare(month.href, searchParams);
  const listing = await findListing({ by: 'month', key: month.period }, searchParams);
  if (listing === undefined) return answerMissing();
  const trail = [
    { title: 'Archive', href: '/archive' },
    { title: names.year, href: `/archive/${names.year}` },
  ];
  return (
    <Shell>
      <ListPage
        title={month.title}
        href={month.href}
        listing={listing}
        trail={[...trail, month]}
        empty=""
        above={<Breadcrumbs trail={trail} here={month.title} />}
      />
    </Shell>
  );
}
