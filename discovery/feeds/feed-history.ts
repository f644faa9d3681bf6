/** Pages of a feed (RFC 5005 §4): the newest stories, and an archive behind them whose full pages stay as they are. */

const NAMESPACE = 'http://purl.org/syndication/history/1.0';

/** A feed is fetched often and by many: it is no longer than this, in characters of content, whatever it holds. */
export const MOST_CONTENT = 250_000;

/**
 * How many of the newest stories a feed carries: always one, and the rest while they fit.
 *
 * @param lengths of their content, newest first
 */
export function countFitting(lengths: readonly number[]): number {
  let total = 0;
  for (const [count, length] of lengths.entries()) {
    total += length;
    if (total > MOST_CONTENT) return Math.max(1, count);
  }
  return lengths.length;
}

/** The page of the archive that goes on where a feed stops; nothing where it has every story. */
export function pageBehind(storyCount: number, carried: number, pageSize: number): number | undefined {
  return storyCount > carried ? Math.ceil((storyCount - carried) / pageSize) : undefined;
}

/** Says of an XML feed that it is a page of an archive: the library does not know the element. */
export function markAsArchive(xml: string): string {
  return xml.replace(/<channel>|<feed\b[^>]*>/, (start) => `${start}\n  <fh:archive xmlns:fh="${NAMESPACE}"/>`);
}
