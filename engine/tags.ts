/**
 * Names for what answers are made from. Queries observe them as they read; an update says which of them changed. Both
 * spell them here, so that the two cannot drift apart.
 */

export const tags = {
  /** Name, language, time zone, sections and categories: on every page. */
  site: 'site',
  /** A story as it stands on cards and on its own page, and whether it is public. */
  article: (slug: string) => `article:${slug}`,
  /** At which address a story is public, if at all: all that those who only link to it must know at once. */
  address: (slug: string) => `address:${slug}`,
  /** Another story came next to this one in a category, of those in its language. */
  neighbour: (category: string, slug: string) => `neighbour:${category}/${slug}`,
  /** An old slug or address. */
  alias: (alias: string) => `alias:${alias}`,
  /** A story came into a list, or has another place in it, or another language. One that leaves is missed under its own name. */
  list: (list: string, key: string) => `list:${list}/${key}`,
  /** A story came into a list or left it, or has another language. */
  count: (list: string, key: string) => `count:${list}/${key}`,
  /** The last change of any story of a month. */
  monthModified: (month: string) => `modified:${month}`,
  author: (slug: string) => `author:${slug}`,
  authors: 'authors',
  topic: (slug: string) => `topic:${slug}`,
  topics: 'topics',
  front: (slug: string) => `front:${slug}`,
  page: (slug: string) => `page:${slug}`,
  picture: (path: string) => `picture:${path}`,
  /** Which stories show a picture, and whether they are public. */
  showing: (path: string) => `showing:${path}`,
  /** What is made of an order for a picture: observed by those who had to do without it. */
  made: (key: string) => `made:${key}`,
  /** A table that charts draw. */
  data: (path: string) => `data:${path}`,
  /** Corrections and announced updates. */
  changes: 'changes',
  /** The stories that are translations of one. */
  translations: (original: string) => `translations:${original}`,
} as const;

/** Names under which those who counted a list observed it: a month is counted in its year too. */
export function countTags(list: string, key: string): string[] {
  return list === 'month' ? [tags.count(list, key), tags.count('year', key.slice(0, 4))] : [tags.count(list, key)];
}
