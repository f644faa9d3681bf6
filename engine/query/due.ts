/** What the clock alone changes: which stories, corrections and changes become public, and when. */
import { listNeighbourTags } from '../index/adjacent.ts';
import type { Reader } from '../index/reader.ts';
import { countTags, tags } from '../tags.ts';

type Rows = Pick<Reader, 'get' | 'all'>;

/** The next moment after `from` at which something is published, in milliseconds since the epoch. */
export function findNextDue(reader: Rows, from: number): number {
  const row = reader.get(
    `SELECT min(moment) AS moment FROM (
       SELECT min(published) AS moment FROM listing WHERE list = 'all' AND key = '' AND published > ?1
       UNION ALL SELECT min(published) FROM article WHERE status = 'withdrawn' AND published > ?1
       UNION ALL SELECT min(at) FROM change WHERE at > ?1)`,
    from,
  );
  return typeof row?.moment === 'number' ? row.moment : Number.POSITIVE_INFINITY;
}

/** Names of what differs between two moments. */
export function listDueTags(reader: Rows, after: number, until: number): string[] {
  const found = new Set<string>();
  const stories = reader.all('SELECT slug FROM article WHERE published > ? AND published <= ?', after, until);
  for (const { slug } of stories) {
    for (const tag of [tags.article(slug as string), tags.address(slug as string), ...listNeighbourTags(reader, slug as string)])
      found.add(tag);
    for (const { list, key } of reader.all('SELECT list, key FROM listing WHERE slug = ?', slug as string))
      for (const tag of [tags.list(list as string, key as string), ...countTags(list as string, key as string)]) found.add(tag);
    for (const { alias } of reader.all('SELECT alias FROM alias WHERE slug = ?', slug as string)) found.add(tags.alias(alias as string));
    if (reader.get('SELECT 1 FROM change WHERE slug = ?', slug as string) !== undefined) found.add(tags.changes);
    const original = reader.get('SELECT original FROM translation WHERE slug = ?', slug as string)?.original;
    if (typeof original === 'string') found.add(tags.translations(original));
  }
  if (reader.get('SELECT 1 FROM change WHERE at > ? AND at <= ? LIMIT 1', after, until) !== undefined) found.add(tags.changes);
  return [...found];
}
