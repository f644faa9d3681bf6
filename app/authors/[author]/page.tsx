import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { answerMissing, answerPath, missingMetadata } from '#app/absent.tsx';
import { ListPage } from '#app/list-page.tsx';
import { findListing, type Query, requireBare } from '#app/listing.ts';
import { absoluteOrigin } from '#app/origin.ts';
import { reader } from '#app/reader.ts';
import { Shell } from '#app/shell.tsx';
import { AuthorCard } from '#components/site/author-card.tsx';
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx';
import { authorGraph } from '#discovery/json-ld/pages.ts';
import { authorMetadata } from '#discovery/metadata.ts';
import { findAuthor } from '#engine/query/people.ts';
import { readSite } from '#engine/query/site.ts';

interface Props {
  params: Promise<{ author: string }>;
  searchParams: Query;
}

const ALL = { title: 'Authors', href: '/authors' };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const author = findAuthor(reader(), (await params).author.toLowerCase());
  const listing = author && (await findListing({ by: 'author', key: author.slug }, searchParams));
  return author && listing ? authorMetadata(author, listing, readSite(reader())) : missingMetadata;
}

export default async function AuthorPage({ params, searchParams }: Props) {
  const name = (await params).author;
  const author = findAuthor(reader(), name.toLowerCase());
  if (author === undefined) return answerPath(['authors', name]);
  if (author.slug !== name) permanentRedirect(author.href);
  await requireBare(author.href, searchParams);
  const listing = await findListing({ by: 'author', key: author.slug }, searchParams);
  if (listing === undefined) return answerMissing();
  const { title, role, href } = author;
  const trail = [ALL, author];
  const facts = { title, description: role, href, trail };
  const graph = listing.page === 1 ? authorGraph(facts, author, readSite(reader()), absoluteOrigin()) : undefined;
  const above = <Breadcrumbs trail={[ALL]} here={title} />;
  return (
    <Shell>
      <ListPage
        title={title}
        description={role}
        href={href}
        listing={listing}
        trail={trail}
        graph={graph}
        empty={`No stories by ${title} yet.`}
        above={above}
      >
        {listing.page === 1 && <AuthorCard author={author} />}
      </ListPage>
    </Shell>
  );
}
