/** Answers of addresses that have no page of their own. */
import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { GonePage } from '#components/site/gone-page.tsx';
import { MissingPage } from '#components/site/missing-page.tsx';
import { PageHeader } from '#components/site/page-header.tsx';
import { ProblemList } from '#components/site/problem-list.tsx';
import { absentMetadata } from '#discovery/metadata.ts';
import { listNewest } from '#engine/query/listing.ts';
import { resolvePath } from '#engine/query/resolve.ts';
import { readSite } from '#engine/query/site.ts';
import type { Absent } from '#engine/query/story.ts';
import { askStatus } from '#engine/request-scope.ts';
import { reader } from './reader.ts';
import { decodePath } from './request-path.ts';
import { Shell } from './shell.tsx';

/** Stories that help a reader on. */
const LATEST = 6;

/**
 * An address that no page answers: an alias leads on, anything else is not found.
 *
 * @param parts of the address, as Next gives them
 */
export function answerPath(parts: readonly string[]): ReactNode {
  const resolution = resolvePath(reader(), decodePath(parts));
  if (resolution.found === 'article') permanentRedirect(resolution.article.href);
  return answerAbsent(resolution);
}

export function answerAbsent(resolution: Absent): ReactNode {
  switch (resolution.found) {
    case 'redirect':
      return permanentRedirect(resolution.href);
    case 'gone':
      askStatus(resolution.legal ? 451 : 410);
      return <Gone {...resolution} />;
    case 'broken':
      return <Broken {...resolution} />;
    case 'nothing':
      return answerMissing();
  }
}

/**
 * `notFound()` alone would send an empty document where every route is dynamic, so the page is rendered like any other
 * and the server told its status. Where nobody listens, a right status matters more than a full page.
 */
export function answerMissing(): ReactNode {
  if (!askStatus(404)) notFound();
  return (
    <Shell>
      <MissingPage site={readSite(reader())} latest={listNewest(reader(), { by: 'all' }, LATEST)} />
    </Shell>
  );
}

export const missingMetadata: Metadata = absentMetadata('Page not found');

export function describeAbsent(resolution: Absent): Metadata {
  switch (resolution.found) {
    case 'redirect':
      return {};
    case 'gone':
      return absentMetadata(resolution.legal ? 'Unavailable for legal reasons' : 'Withdrawn');
    case 'broken':
      return absentMetadata('Problems in this article');
    case 'nothing':
      return missingMetadata;
  }
}

function Gone(resolution: Extract<Absent, { found: 'gone' }>) {
  return (
    <Shell>
      <GonePage {...resolution} site={readSite(reader())} latest={listNewest(reader(), { by: 'all' }, LATEST)} />
    </Shell>
  );
}

function Broken({ problems }: Extract<Absent, { found: 'broken' }>) {
  return (
    <Shell>
      <PageHeader
        title="This article has problems"
        description="Readers see its last good version, or nothing if there is none. This page is shown in development alone."
      />
      <ProblemList problems={problems} />
    </Shell>
  );
}
