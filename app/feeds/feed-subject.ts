/** An address → what its feed is of; and every feed that there is. */
import type { FeedGroup } from '#discovery/feeds/opml.ts';
import type { FeedSubject } from '#discovery/feeds/write-feed.ts';
import type { Reader } from '#engine/index/reader.ts';
import type { List } from '#engine/query/listing.ts';
import { findAuthor, listAuthors } from '#engine/query/people.ts';
import { readSite } from '#engine/query/site.ts';
import { findTopic, listTopics } from '#engine/query/topics.ts';
import type { NamedLink } from '#engine/query/views.ts';

export interface ListFeed extends FeedSubject {
  list: List;
}

interface Described extends NamedLink {
  description?: string | undefined;
}

/** @param parts of the page's address; one with a wrong section is answered with the right one's */
export function findFeed(reader: Reader, parts: readonly string[]): ListFeed | undefined {
  const [first, second] = parts;
  if (first === undefined) return siteFeed(reader);
  const { sections } = readSite(reader);
  if (second === undefined)
    return toFeed(
      'section',
      sections.find(({ slug }) => slug === first),
    );
  if (parts.length > 2) return undefined;
  if (first === 'topics') return toFeed('topic', findTopic(reader, second));
  if (first === 'authors') return authorFeed(findAuthor(reader, second));
  return toFeed(
    'category',
    sections.flatMap(({ categories }) => categories).find(({ slug }) => slug === second),
  );
}

/** As the page that lists feeds has them. */
export function listFeeds(reader: Reader): (FeedGroup & { feeds: ListFeed[] })[] {
  const { sections } = readSite(reader);
  const feeds = (by: ListKind, subjects: readonly Described[]) => subjects.flatMap((subject) => toFeed(by, subject) ?? []);
  return [
    { title: 'Everything', feeds: [siteFeed(reader)] },
    ...sections.map((section) => ({
      title: section.title,
      feeds: [...feeds('section', [section]), ...feeds('category', section.categories)],
    })),
    { title: 'Topics', feeds: feeds('topic', listTopics(reader)) },
    { title: 'Authors', feeds: listAuthors(reader).flatMap((author) => authorFeed(author) ?? []) },
  ];
}

type ListKind = 'section' | 'category' | 'topic' | 'author';

function siteFeed(reader: Reader): ListFeed {
  return { id: 'site', title: readSite(reader).name, href: '/', list: { by: 'all' } };
}

function authorFeed(author: ReturnType<typeof findAuthor>): ListFeed | undefined {
  return author && toFeed('author', { ...author, description: author.bio ?? author.role });
}

function toFeed(by: ListKind, subject: Described | undefined): ListFeed | undefined {
  if (subject === undefined) return undefined;
  const { slug, title, description, href } = subject;
  return { id: `${by}/${slug}`, title, description, href, list: { by, key: slug } };
}
