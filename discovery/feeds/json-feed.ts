/** A feed as JSON Feed 1.1. */
import { generateJsonFeed } from 'feedsmith';
import type { Feed, FeedEntry } from './feed.ts';

export function writeJsonFeed(feed: Feed): string {
  const json = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    description: feed.description,
    language: feed.lang,
    icon: feed.icon,
    authors: [{ name: feed.publisher }],
    ...(feed.older !== undefined && { next_url: feed.older }),
    items: feed.entries.map(toItem),
  });
  // the library leaves an empty list out, and the format asks for it
  return `${JSON.stringify({ ...(json as object), items: (json as { items?: unknown[] }).items ?? [] })}\n`;
}

/** The picture with what `image` has no place for. */
function toAttachment({ url, type, size }: NonNullable<FeedEntry['picture']>) {
  return { url, mime_type: type, ...(size !== undefined && { size_in_bytes: size }) };
}

function toItem(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    content_html: entry.content,
    date_published: entry.published,
    date_modified: entry.modified,
    authors: entry.authors,
    tags: entry.categories.map(({ label }) => label),
    language: entry.lang,
    ...(entry.picture !== undefined && { image: entry.picture.url, attachments: [toAttachment(entry.picture)] }),
  };
}
