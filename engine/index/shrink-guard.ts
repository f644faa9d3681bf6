/** A commit that takes away much of what is public is more likely a mistake than an edition: it is held until it is named. */
import type { DatabaseSync } from 'node:sqlite';

/** What a held commit would do. */
export interface HeldCommit {
  commit: string;
  /** Public stories before it. */
  stories: number;
  /** How many of them would answer no longer. */
  lost: number;
}

export class Shrinks extends Error {
  readonly held: HeldCommit;

  constructor(held: HeldCommit) {
    super(`${held.commit} takes away ${held.lost} of ${held.stories} public stories.`);
    this.held = held;
  }
}

/** The share of what is public that any commit may take away. */
const MOST_LOST = 1 / 5;

/**
 * @param before the index as it was
 * @param after the index as the commit would have it
 * @param tags names of what differs
 * @throws {Shrinks}
 */
export function guardAgainstShrinking(before: DatabaseSync, after: DatabaseSync, tags: Iterable<string>, commit: string): void {
  const stories = Number(before.prepare("SELECT count(*) AS count FROM public_listing WHERE list = 'all' AND key = ''").get()?.count);
  const wasPublic = before.prepare('SELECT 1 FROM public_article WHERE slug = ?');
  const answers = after.prepare(
    'SELECT 1 FROM public_article WHERE slug = ?1 OR slug = (SELECT slug FROM alias WHERE alias = ?1) OR slug = (SELECT slug FROM moved WHERE old = ?1) LIMIT 1',
  );
  const changed = [...tags].filter((tag) => tag.startsWith('article:')).map((tag) => tag.slice('article:'.length));
  const lost = changed.filter((slug) => wasPublic.get(slug) !== undefined && answers.get(slug) === undefined).length;
  if (lost > stories * MOST_LOST) throw new Shrinks({ commit, stories, lost });
}
