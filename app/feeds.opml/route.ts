import { listFeeds } from '#app/feeds/feed-subject.ts';
import { absoluteOrigin } from '#app/origin.ts';
import { reader } from '#app/reader.ts';
import { answerText } from '#app/text-answer.ts';
import { writeOpml } from '#discovery/feeds/opml.ts';
import { readSite } from '#engine/query/site.ts';

/** Made when it is asked for, from the edition that is open then. */
export const dynamic = 'force-dynamic';

/** Every feed, for a reader's program to take in one go. */
export function GET(): Response {
  const read = reader();
  return answerText(writeOpml(listFeeds(read), readSite(read), absoluteOrigin()), 'text/x-opml');
}
