import type { ReactNode } from 'react';
import { StoryList } from '#components/front/story-list.tsx';
import { EmptyState } from '#components/site/empty-state.tsx';
import { PageHeader } from '#components/site/page-header.tsx';
import { Pager } from '#components/site/pager.tsx';
import { readSite } from '#engine/query/site.ts';
import type { ListingPage } from '#engine/query/views.ts';
import { reader } from './reader.ts';

interface Props {
  title: string;
  description?: string | undefined;
  /** Address of the first page. */
  href: string;
  listing: ListingPage;
  /** What an empty list says. */
  empty: string;
  above?: ReactNode;
  children?: ReactNode;
}

/** A list of stories by date, under its own head. */
export function ListPage({ title, description, href, listing, empty, above, children }: Props) {
  const site = readSite(reader());
  const { cards, page } = listing;
  const firstPicture = cards.find((card) => card.image !== undefined)?.slug;
  return (
    <>
      <PageHeader title={page === 1 ? title : `${title}, page ${page}`} description={page === 1 ? description : undefined} above={above}>
        {children}
      </PageHeader>
      <div className="page-column">
        <div className="parallel-rule mb-5" />
        {cards.length === 0 ? (
          <EmptyState>{empty}</EmptyState>
        ) : (
          <StoryList cards={cards} site={site} level={2} dated firstPicture={firstPicture} />
        )}
        <Pager listing={listing} href={href} />
      </div>
    </>
  );
}
