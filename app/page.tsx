import type { Metadata } from 'next';
import { Front } from '#components/front/front.tsx';
import { TopicStrip } from '#components/front/topic-strip.tsx';
import { EmptyState } from '#components/site/empty-state.tsx';
import { StructuredData } from '#components/site/structured-data.tsx';
import { homeGraph } from '#discovery/json-ld/pages.ts';
import { homeMetadata } from '#discovery/metadata.ts';
import { readFront } from '#engine/query/front.ts';
import { readSite } from '#engine/query/site.ts';
import { readToday } from '#engine/query/today.ts';
import { absoluteOrigin } from './origin.ts';
import { reader } from './reader.ts';
import { Shell } from './shell.tsx';

export function generateMetadata(): Metadata {
  return homeMetadata(readSite(reader()));
}

export default function Home() {
  const site = readSite(reader());
  const { topics, containers } = readFront(reader(), 'home');
  return (
    <Shell today={readToday(reader(), site.timezone)}>
      <StructuredData
        graph={homeGraph(
          containers.flatMap(({ cards }) => cards),
          site,
          absoluteOrigin(),
        )}
      />
      <h1 className="sr-only">{site.tagline === undefined ? site.name : `${site.name}: ${site.tagline}`}</h1>
      <TopicStrip topics={topics} />
      <Front containers={containers} site={site} />
      {containers.length === 0 && (
        <div className="page-column mt-(--stack)">
          <EmptyState>No stories have been published yet.</EmptyState>
        </div>
      )}
    </Shell>
  );
}
