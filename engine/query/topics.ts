/** Subjects that run across sections. */
import type { Reader } from '../index/reader.ts';
import { observe } from '../request-scope.ts';
import type { TopicFile } from '../schema/topic.ts';
import { tags } from '../tags.ts';
import { countStories } from './listing.ts';
import type { NamedLink, TopicView } from './views.ts';

export function findTopic(reader: Reader, slug: string): TopicView | undefined {
  observe(tags.topic(slug));
  const row = reader.get('SELECT data FROM topic WHERE slug = ?', slug);
  return row === undefined ? undefined : toView(reader, slug, JSON.parse(row.data as string));
}

/** All topics, by title. */
export function listTopics(reader: Reader): TopicView[] {
  observe(tags.topics);
  const collator = new Intl.Collator();
  return reader
    .all('SELECT slug, data FROM topic')
    .map((row) => toView(reader, row.slug as string, JSON.parse(row.data as string)))
    .sort((a, b) => collator.compare(a.title, b.title));
}

/** Links to topics in the order asked; unknown ones are left out. */
export function findTopicLinks(reader: Reader, slugs: readonly string[]): NamedLink[] {
  return slugs.flatMap((slug) => {
    observe(tags.topic(slug));
    const row = reader.get('SELECT data FROM topic WHERE slug = ?', slug);
    return row === undefined ? [] : [{ slug, title: (JSON.parse(row.data as string) as TopicFile).title, href: `/topics/${slug}` }];
  });
}

function toView(reader: Reader, slug: string, topic: TopicFile): TopicView {
  return { ...topic, slug, href: `/topics/${slug}`, storyCount: countStories(reader, { by: 'topic', key: slug }) };
}
