import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { answerMissing, answerPath, missingMetadata } from '#app/absent.tsx';
import { ListPage } from '#app/list-page.tsx';
import { findListing, type Query, requireBare } from '#app/listing.ts';
import { reader } from '#app/reader.ts';
import { Shell } from '#app/shell.tsx';
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx';
import { listingMetadata } from '#discovery/metadata.ts';
import { readSite } from '#engine/query/site.ts';
import { findTopic } from '#engine/query/topics.ts';

interface Props {
  params: Promise<{ topic: string }>;
  searchParams: Query;
}

const ALL = { title: 'Topics', href: '/topics' };

/** A topic may be called what a category is called: search engines tell the two apart by this. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const topic = findTopic(reader(), (await params).topic.toLowerCase());
  const listing = topic && (await findListing({ by: 'topic', key: topic.slug }, searchParams));
  return topic && listing
    ? listingMetadata({ ...topic, title: `Topic: ${topic.title}` }, listing, readSite(reader()), topic)
    : missingMetadata;
}

export default async function TopicPage({ params, searchParams }: Props) {
  const name = (await params).topic;
  const topic = findTopic(reader(), name.toLowerCase());
  if (topic === undefined) return answerPath(['topics', name]);
  if (topic.slug !== name) permanentRedirect(topic.href);
  await requireBare(topic.href, searchParams);
  const listing = await findListing({ by: 'topic', key: topic.slug }, searchParams);
  if (listing === undefined) return answerMissing();
  const { title, description, href } = topic;
  const above = <Breadcrumbs trail={[ALL]} here={title} />;
  return (
    <Shell>
      <ListPage
        title={title}
        description={description}
        href={href}
        listing={listing}
        trail={[ALL, topic]}
        empty={`No stories on ${title} yet.`}
        above={above}
      />
    </Shell>
  );
}
