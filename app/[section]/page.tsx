import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { answerMissing, answerPath, missingMetadata } from '#app/absent.tsx';
import { findListing, type Query, requireBare } from '#app/listing.ts';
import { reader } from '#app/reader.ts';
import { SectionFront } from '#app/section-front.tsx';
import { describeStandingPage, StandingRoute } from '#app/standing-route.tsx';
import { isStandingPage } from '#components/standing/pages.ts';
import { listingMetadata } from '#discovery/metadata.ts';
import { readSite } from '#engine/query/site.ts';

interface Props {
  params: Promise<{ section: string }>;
  searchParams: Query;
}

/** A section by its name in any case. */
function findSection(name: string) {
  return readSite(reader()).sections.find(({ slug }) => slug === name.toLowerCase());
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const name = (await params).section;
  if (isStandingPage(name)) return describeStandingPage(name);
  const section = findSection(name);
  const listing = section && (await findListing({ by: 'section', key: section.slug }, searchParams));
  return section && listing ? listingMetadata(section, listing, readSite(reader()), section) : missingMetadata;
}

export default async function SectionPage({ params, searchParams }: Props) {
  const name = (await params).section;
  if (isStandingPage(name)) return <StandingRoute name={name} />;
  const section = findSection(name);
  if (section === undefined) return answerPath([name]);
  if (section.slug !== name) permanentRedirect(section.href);
  await requireBare(section.href, searchParams);
  const listing = await findListing({ by: 'section', key: section.slug }, searchParams);
  return listing === undefined ? answerMissing() : <SectionFront section={section} listing={listing} />;
}
