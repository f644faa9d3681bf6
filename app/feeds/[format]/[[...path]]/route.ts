import { findFeed } from '#app/feeds/feed-subject.ts';
import { pageNumber } from '#app/listing.ts';
import { absoluteOrigin } from '#app/origin.ts';
import { reader } from '#app/reader.ts';
import { answerMoved, answerNothing, answerText } from '#app/text-answer.ts';
import { feedBody } from '#components/blocks/feed-body.ts';
import { absolute } from '#discovery/absolute.ts';
import { FEED_FORMATS, type FeedFormat } from '#discovery/feeds/feed.ts';
import { feedHref, writeFeed } from '#discovery/feeds/write-feed.ts';
import type { Reader } from '#engine/index/reader.ts';
import { type BlockDrawing, findBlockPicture } from '#engine/query/block-picture.ts';
import { FEED_SIZE, type FeedStory, readFeed, readFeedArchive } from '#engine/query/feed.ts';
import { readSite } from '#engine/query/site.ts';

interface Context {
  params: Promise<{ format: string; path?: string[] }>;
}

/** Where a browser shows the feed itself, its style sheet is all that it fetches. */
const STYLED = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";

/** `/<page>/feed.<format>`, by the rewrite in `next.config.ts`. */
export async function GET({ url }: Request, { params }: Context): Promise<Response> {
  const { format, path = [] } = await params;
  const [read, origin] = [reader(), absoluteOrigin()];
  const feed = isFormat(format) ? findFeed(read, path) : undefined;
  if (feed === undefined || !isFormat(format)) return answerNothing();
  if (feed.href !== `/${path.join('/')}`) return answerMoved(feedHref(feed.href, format));
  const asked = new URL(url).searchParams.get('page') ?? undefined;
  const page = asked === undefined ? undefined : pageNumber(asked);
  if (page === undefined && asked !== undefined) return answerNothing();
  const list = page === undefined ? await readFeed(read, feed.list) : await readFeedArchive(read, feed.list, page);
  if (list === undefined) return answerNothing();
  const stories = list.stories.map((story) => toStory(read, story, origin));
  const text = writeFeed(format, feed, { ...list, stories, pageSize: FEED_SIZE, page }, readSite(read), origin);
  return answerText(text, FEED_FORMATS[format].type, { 'Content-Security-Policy': STYLED });
}

function toStory(read: Reader, { article, body }: FeedStory, origin: string) {
  const { lang, href, slug, section } = article;
  const pictureOf = (drawing: BlockDrawing) => findBlockPicture(read, slug, drawing);
  return { article, html: feedBody(body, { lang, base: absolute(origin, href), accent: section.accent, pictureOf }) };
}

function isFormat(format: string): format is FeedFormat {
  return Object.hasOwn(FEED_FORMATS, format);
}
