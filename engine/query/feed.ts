/** The stories of a list as feeds carry them: whole, in pages that do not move when stories are added. */
import type { Reader } from '../index/reader.ts';
import { readArticle } from './article.ts';
import { type BodyView, readBody } from './body.ts';
import { countStories, keyOf, type List } from './listing.ts';
import { observeList } from './observed.ts';
import type { ArticleView } from './views.ts';

/** Stories of a feed, and of each page of its archive. */
export const FEED_SIZE = 30;

export interface FeedStory {
  article: ArticleView;
  body: BodyView;
}

export interface FeedPage {
  /** Newest first. */
  stories: FeedStory[];
  /** When the list changed last: a story came, changed or was withdrawn; milliseconds since the epoch. */
  updated: number | undefined;
  /** Of all stories of the list. */
  storyCount: number;
}

/** The newest stories of a list. */
export async function readFeed(reader: Reader, list: List): Promise<FeedPage> {
  return readRange(reader, list, 0, FEED_SIZE, countStories(reader, list));
}

/**
 * A page of a list's archive (RFC 5005 §4). Pages count from the oldest story, so that a full one stays as it is.
 *
 * @param page counts from 1; nothing when the archive has no such page
 */
export async function readFeedArchive(reader: Reader, list: List, page: number): Promise<FeedPage | undefined> {
  const storyCount = countStories(reader, list);
  const last = page * FEED_SIZE;
  if (page < 1 || last - FEED_SIZE >= storyCount) return undefined;
  const offset = Math.max(0, storyCount - last);
  return readRange(reader, list, offset, storyCount - offset - (last - FEED_SIZE), storyCount);
}

async function readRange(reader: Reader, list: List, offset: number, limit: number, storyCount: number): Promise<FeedPage> {
  observeList(reader, list.by, keyOf(list));
  const rows = reader.all(
    'SELECT slug FROM public_listing WHERE list = ? AND key = ? ORDER BY published DESC, slug LIMIT ? OFFSET ?',
    ...[list.by, keyOf(list), limit, offset],
  );
  const articles = rows.flatMap(({ slug }) => readArticle(reader, slug as string) ?? []);
  const read = await Promise.all(articles.map(async (article) => ({ article, body: await readBody(reader, article) })));
  const stories = read.flatMap(({ article, body }) => (body === undefined ? [] : { article, body }));
  return { stories, updated: lastChangeOf(reader, list, articles), storyCount };
}

/** Withdrawals change a feed too, and leave nothing else behind. */
function lastChangeOf(reader: Reader, list: List, articles: readonly ArticleView[]): number | undefined {
  const withdrawn = reader.get(
    'SELECT max(at) AS at FROM withdrawal WHERE list = ? AND key = ? AND at <= ?',
    ...[list.by, keyOf(list), reader.now],
  )?.at;
  const moments = articles.map(({ modified }) => Date.parse(modified));
  if (typeof withdrawn === 'number') moments.push(withdrawn);
  return moments.length === 0 ? undefined : Math.max(...moments);
}
