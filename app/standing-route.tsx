import type { Metadata } from 'next';
import { Body } from '#components/article/body.tsx';
import { type BlockName, blocks } from '#components/blocks/schemas.ts';
import { CorrectionsList } from '#components/site/corrections-list.tsx';
import { StructuredData } from '#components/site/structured-data.tsx';
import { standingPages } from '#components/standing/pages.ts';
import { StandingPageView } from '#components/standing/standing-page.tsx';
import { StyleGuide } from '#components/standing/style-guide.tsx';
import { pageGraph } from '#discovery/json-ld/pages.ts';
import { pageMetadata } from '#discovery/metadata.ts';
import { type BodyView, parseExample } from '#engine/query/body.ts';
import { listChanges, listCorrections } from '#engine/query/changes.ts';
import { listNewest } from '#engine/query/listing.ts';
import { readPage } from '#engine/query/page.ts';
import { readSite } from '#engine/query/site.ts';
import type { StandingPageName } from '#engine/schema/page.ts';
import { absoluteOrigin } from './origin.ts';
import { reader } from './reader.ts';
import { Shell } from './shell.tsx';

/** Pages of which schema.org has a type. */
const TYPES: Partial<Record<StandingPageName, 'AboutPage' | 'ContactPage'>> = { about: 'AboutPage', contact: 'ContactPage' };

export async function describeStandingPage(name: StandingPageName): Promise<Metadata> {
  const { title, description } = (await readPage(reader(), name)) ?? standingPages[name];
  return pageMetadata({ title, description, href: `/${name}` }, readSite(reader()));
}

/** A standing page: the served edition's own where it has one, else the one that is compiled with the site. */
export async function StandingRoute({ name }: { name: StandingPageName }) {
  const site = readSite(reader());
  const page = await readPage(reader(), name);
  const { title, description, Content } = standingPages[name];
  return (
    <Shell>
      <StructuredData graph={pageGraph({ ...(page ?? { title, description }), href: `/${name}` }, site, absoluteOrigin(), TYPES[name])} />
      {page === undefined ? (
        <StandingPageView title={title} description={description}>
          <Content site={site} components={{ CorrectionsList: AllCorrections, Email, StyleGuide: LiveStyleGuide }} />
        </StandingPageView>
      ) : (
        <StandingPageView title={page.title} description={page.description}>
          <Body body={page.body} lang={site.language} site={site} />
          {name === 'corrections' && <AllCorrections />}
        </StandingPageView>
      )}
    </Shell>
  );
}

/** Where the publisher is reached; in an edition that names no address, the publisher. */
function Email() {
  const { publisher, name } = readSite(reader());
  if (publisher?.email === undefined) return publisher?.name ?? name;
  return <a href={`mailto:${publisher.email}`}>{publisher.email}</a>;
}

function AllCorrections() {
  return <CorrectionsList corrections={listCorrections(reader())} site={readSite(reader())} />;
}

async function LiveStyleGuide() {
  const names = Object.keys(blocks) as BlockName[];
  const bodies = await Promise.all(names.map(async (name) => [name, await parseExample(reader(), blocks[name].example)] as const));
  return (
    <StyleGuide
      examples={Object.fromEntries(bodies) as Record<BlockName, BodyView>}
      cards={listNewest(reader(), { by: 'all' }, 2)}
      changes={listChanges(reader(), 2)}
      site={readSite(reader())}
    />
  );
}
