import { arrangeCategory, arrangeSection } from '#components/front/arrange.ts';
import { Front } from '#components/front/front.tsx';
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx';
import { PageHeader } from '#components/site/page-header.tsx';
import { Pager } from '#components/site/pager.tsx';
import { StructuredData } from '#components/site/structured-data.tsx';
import { collectionGraph } from '#discovery/json-ld/pages.ts';
import { readSite } from '#engine/query/site.ts';
import type { CategoryView, ContainerView, ListingPage, SectionView } from '#engine/query/views.ts';
import { ListPage } from './list-page.tsx';
import { absoluteOrigin } from './origin.ts';
import { reader } from './reader.ts';
import { Shell } from './shell.tsx';

interface Props {
  section: SectionView;
  /** The category of it that the front is of. */
  category?: CategoryView;
  listing: ListingPage;
}

/** The front of a section or of a category: its newest stories large, and older pages as a list. */
export function SectionFront({ section, category, listing }: Props) {
  const { title, description, href } = category ?? section;
  const trail = category === undefined ? [] : [section];
  const above = <Breadcrumbs trail={trail} here={title} />;
  const here = { title, href };
  const isFront = listing.page === 1 && listing.cards.length > 0;
  const site = readSite(reader());
  const containers = isFront ? arrange(listing, section, category) : [];
  const shown = containers.flatMap(({ cards }) => cards);
  return (
    <Shell current={{ section: section.slug, category: category?.slug, exact: true }}>
      {isFront ? (
        <>
          <StructuredData graph={collectionGraph({ ...here, description, trail: [...trail, here] }, shown, site, absoluteOrigin())} />
          <PageHeader title={title} description={description} above={above} />
          <Front containers={containers} site={site} />
          <div className="page-column">
            <Pager listing={listing} href={href} />
          </div>
        </>
      ) : (
        <ListPage
          title={title}
          description={description}
          href={href}
          listing={listing}
          trail={[...trail, here]}
          empty={`No stories in ${title} yet.`}
          above={above}
        />
      )}
    </Shell>
  );
}

function arrange({ cards }: ListingPage, section: SectionView, category: CategoryView | undefined): ContainerView[] {
  return category === undefined ? arrangeSection(cards, section) : arrangeCategory(cards);
}
