/** The stories before and after a place in a category. */
import { tags } from '../tags.ts';
import { type Condition, languageCondition } from './language-condition.ts';
import type { Statements } from './statements.ts';

export interface Place {
  category: string;
  /** Milliseconds since the epoch. */
  published: number;
  slug: string;
}

/** Slugs. */
export interface Adjacent {
  /** The next older. */
  previous: string | undefined;
  /** The next newer. */
  next: string | undefined;
}

/** Of what is public, and meets the condition. */
export function findAdjacent(
  rows: Pick<Statements, 'get'>,
  { category, published, slug }: Place,
  { condition, values }: Condition,
): Adjacent {
  const older = rows.get(
    `SELECT slug FROM public_listing WHERE list = 'category' AND key = ? AND published <= ? AND (published < ? OR slug > ?)
       AND ${condition} ORDER BY published DESC, slug LIMIT 1`,
    ...[category, published, published, slug, ...values],
  );
  const newer = rows.get(
    `SELECT slug FROM public_listing WHERE list = 'category' AND key = ? AND published >= ? AND (published > ? OR slug < ?)
       AND ${condition} ORDER BY published, slug DESC LIMIT 1`,
    ...[category, published, published, slug, ...values],
  );
  return { previous: older?.slug as string | undefined, next: newer?.slug as string | undefined };
}

/** Names under which those who stand next to a story now, in each of its categories, observed that somebody might. */
export function listNeighbourTags(rows: Pick<Statements, 'get' | 'all'>, slug: string): string[] {
  const site = rows.get("SELECT json_extract(data, '$.language') AS language FROM site LIMIT 1");
  if (site === undefined) return [];
  const siteLanguage = site.language as string;
  const places = rows.all("SELECT key, published, language FROM listing WHERE slug = ? AND list = 'category'", slug);
  return places.flatMap(({ key, published, language }) => {
    const category = key as string;
    const condition = languageCondition((language as string | null) ?? siteLanguage, siteLanguage);
    const { previous, next } = findAdjacent(rows, { category, published: published as number, slug }, condition);
    return [previous, next].flatMap((neighbour) => (neighbour === undefined ? [] : [tags.neighbour(category, neighbour)]));
  });
}
