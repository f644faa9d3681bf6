import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { answerMissing, answerPath, missingMetadata } from '#app/absent.tsx';
import { findListing, type Query, requireBare } from '#app/listing.ts';
import { reader } from '#app/reader.ts';
import { SectionFront } from '#app/section-front.tsx';
import { listingMetadata } from '#discovery/metadata.ts';
import { readSite } from '#engine/query/site.ts';

interface Props {
  params: Promise<{ section: string; category: string }>;
  searchParams: Query;
}

/** A category by its name in any case, under any section: its name is the only one in the site. */
function findCategory(name: string) {
  for (const section of readSite(reader()).sections) {
    const category = section.categories.find(({ slug }) => slug === name.toLowerCase());
    if (category !== undefined) return { section, category };
  }
  return undefined;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const found = findCategory((await params).category);
  const listing = found && (await findListing({ by: 'category', key: found.category.slug }, searchParams));
  return found && listing ? listingMetadata(found.category, listing, readSite(reader()), found.category) : missingMetadata;
}

export default async function CategoryPage({ params, searchParams }: Props) {
  const names = await params;
  const path = `/${names.section}/${names.category}`;
  const found = findCategory(names.category);
  if (found === undefined) return answerPath([names.section, names.category]);
  const { section, category } = found;
  if (category.href !== path) permanentRedirect(category.href);
  await requireBare(category.href, searchParams);
  const listing = await findListing({ by: 'category', key: category.slug }, searchParams);
  return listing === undefined ? answerMissing() : <SectionFront section={section} category={category} listing={listing} />;
}
