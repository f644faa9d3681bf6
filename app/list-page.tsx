import type { ReactNode } from 'react';
import { StoryList } from '#components/front/story-list.tsx';
import { EmptyState } from '#components/site/empty-state.tsx';
import { PageHeader } from '#components/site/page-header.tsx';
import { Pager, pageHref } from '#components/site/pager.tsx';
import { StructuredData } from '#components/site/structured-data.tsx';
import type { Crumb } from '#discovery/json-ld/breadcrumbs.ts';
import { collectionGraph } from '#discovery/json-ld/pages.ts';
import { readSite } from '#engine/query/site.ts';
import type { ListingPage } from '#engine/query/views.ts';
import { absoluteOrigin } from './origin.ts';
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
  /** What the page is for machines, where it is more than a list. */
  graph?: string | undefined;
  /** From under the front page to this one. */
  trail: readonly Crumb[];
}

/** A list of stories by date, under its own head. */
export function ListPage({ title, description, href, listing, empty, above, children, trail, graph }: Props) {
  const site = readSite(reader());
  const { cards, page } = listing;
  const firstPicture = cards.find((card) => card.image !== undefined)?.slug;
  const numbered = page === 1 ? { title, href } : { title: `${title}, page ${page}`, href: pageHref(href, page) };
  return (
    <>
      <StructuredData graph={graph ?? collectionGraph({ ...numbered, description, trail }, cards, site, absoluteOrigin())} />
      <PageHeader title={numbered.title} description={page === 1 ? description : undefined} above={above}>
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
