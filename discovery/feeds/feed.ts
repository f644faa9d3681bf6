/** A feed before it is RSS, Atom or JSON: what the three say alike. Every address in it is absolute. */

export type FeedFormat = 'xml' | 'atom' | 'json';

export const FEED_FORMATS = {
  xml: { type: 'application/rss+xml', name: 'RSS' },
  atom: { type: 'application/atom+xml', name: 'Atom' },
  json: { type: 'application/feed+json', name: 'JSON Feed' },
} as const satisfies Record<FeedFormat, { type: string; name: string }>;

export interface FeedPicture {
  url: string;
  type: string;
  width: number;
  height: number;
  /** In bytes, where it is known. */
  size?: number | undefined;
  alt: string;
  credit?: string | undefined;
}

export interface FeedEntry {
  id: string;
  url: string;
  title: string;
  summary: string;
  /** HTML that stands by itself. */
  content: string;
  lang: string;
  published: Date;
  modified: Date;
  authors: { name: string; url: string }[];
  categories: { term: string; label: string }[];
  picture?: FeedPicture | undefined;
}

export interface Feed {
  id: string;
  title: string;
  description: string;
  lang: string;
  /** The page that the feed is of. */
  home: string;
  /** Where this page of the feed is, in this format. */
  self: string;
  /** When something in it changed last; nothing in a feed that never had a story. */
  updated: Date | undefined;
  publisher: string;
  copyright: string;
  icon: string;
  /** The sheet that browsers show it with. */
  stylesheet: string;
  /** RFC 5005 §4: where the next older page is, and for a page of the archive, where the feed itself is. */
  older?: string | undefined;
  newer?: string | undefined;
  current?: string | undefined;
  entries: FeedEntry[];
}
