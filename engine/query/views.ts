/**
 * The shapes that queries answer with and that pages are made from. Everything in them is public at the moment of the
 * query, and every address is canonical and starts at the root.
 */
import type { Correction, Frontmatter, Kind, Source } from '../schema/article.ts';
import type { AuthorFile } from '../schema/author.ts';
import type { Layout } from '../schema/front.ts';
import type { Accent } from '../schema/section.ts';
import type { Site as SiteFile } from '../schema/site.ts';
import type { TopicFile } from '../schema/topic.ts';

/** A link with the words on it. */
export interface NamedLink {
  slug: string;
  title: string;
  href: string;
}

export interface CategoryView extends NamedLink {
  description?: string | undefined;
  /** Slug of the section that it is in. */
  section: string;
}

export interface SectionView extends NamedLink {
  description?: string | undefined;
  accent: Accent;
  categories: CategoryView[];
}

/** What every page needs to know of the site. */
export interface SiteView extends SiteFile {
  sections: SectionView[];
  /** Of pages that have none of their own; absent until it is made. */
  shareImage?: ShareImage | undefined;
}

/** One encoding of a picture at one size, at an address that changes when its bytes do. */
export interface Rendition {
  href: string;
  width: number;
  height: number;
  type: 'image/avif' | 'image/webp' | 'image/jpeg' | 'image/png';
  /** In bytes, where it is known. */
  size?: number | undefined;
}

export type PictureFormat = 'avif' | 'webp' | 'jpeg';

/** Width to height. */
export type CropShape = '16:9' | '4:3' | '1:1';

/**
 * A picture of the edition. A drawing is shown as the SVG that it is; a photograph only in the encodings that were made
 * of it. What is made of a picture is absent until it is made.
 */
export interface PictureFile {
  /** The drawing itself, or the widest JPEG of a photograph. */
  href: string;
  width: number;
  height: number;
  /** The whole photograph by format, narrowest first; a drawing has none. */
  renditions?: Record<PictureFormat, Rendition[]> | undefined;
  /** Cut around the subject, each as large as can be, as JPEG; of drawings too, in their light form. */
  crops?: Record<CropShape, Rendition> | undefined;
  /** The whole picture as JPEG, for readers that draw no SVG: feeds, mail, structured data. */
  raster?: Rendition | undefined;
  /** What it looks like from afar, as `#rrggbb`. */
  color?: string | undefined;
}

/** What is shown where an article or a page is shared: PNG and JPEG are what every reader of cards draws. */
export interface ShareImage {
  href: string;
  width: 1200;
  height: 630;
  type: 'image/jpeg';
}

/** A picture as an article uses it. */
export interface PictureView extends PictureFile {
  alt: string;
  caption?: string | undefined;
  credit?: string | undefined;
  copyright?: string | undefined;
  dark?: PictureFile | undefined;
}

/** A story as it stands on a front or in a list. */
export interface CardView extends NamedLink {
  standfirst: string;
  kind: Kind;
  /** BCP 47 tag; may differ from the site's. */
  lang: string;
  /** Slug of the story that it translates. */
  original?: string | undefined;
  /** ISO 8601 with offset, as the editor wrote it. */
  published: string;
  /** Reading time, at least 1; absent until the body is checked. */
  minutes?: number | undefined;
  section: NamedLink & { accent: Accent };
  category: NamedLink;
  authors: NamedLink[];
  image?: PictureView | undefined;
  sourceCount: number;
  correctionCount: number;
}

/** A whole story but its body, which `readBody` gives. */
export interface ArticleView extends CardView {
  /** Hash of the bytes that the story was read from. */
  hash: string;
  /** Stays when the slug changes; the first slug where the editor gave none. */
  id: string;
  /** When it was published, updated or corrected last, as the editor wrote it; never in the future. */
  modified: string;
  /** Absent until it is made. */
  shareImage?: ShareImage | undefined;
  updated?: Frontmatter['updated'];
  categories: CategoryView[];
  topics: NamedLink[];
  keyPoints: string[];
  unknowns: string[];
  sources: Source[];
  /** Newest first. */
  corrections: Correction[];
  /** Absent until the body is checked. */
  wordCount?: number | undefined;
  seo?: Frontmatter['seo'];
  /** Slugs that the editor chose to go on with; they may not be public. */
  related: string[];
  /** The same story in other languages. */
  translations: (NamedLink & { lang: string; isOriginal: boolean })[];
}

export interface AuthorView extends NamedLink, Omit<AuthorFile, 'name'> {
  storyCount: number;
}

export interface TopicView extends NamedLink, Omit<TopicFile, 'title'> {
  storyCount: number;
}

/** One page of a list, newest first. */
export interface ListingPage {
  cards: CardView[];
  /** Counts from 1. */
  page: number;
  pageCount: number;
  storyCount: number;
}

export interface ContainerView {
  layout: Layout;
  title?: string | undefined;
  /** Where the container's own list is, when it is filled from one. */
  href?: string | undefined;
  /** The section that it is filled from, for its colour and its category links. */
  section?: SectionView | undefined;
  cards: CardView[];
  /** The log of corrections and changes beside it. */
  log?: ChangeView[] | undefined;
}

export interface NoticeView {
  text: string;
  link?: string | undefined;
}

export interface FrontView {
  topics: NamedLink[];
  /** Never an empty one, and no story twice. */
  containers: ContainerView[];
}

/** A correction or a change that was announced, with the story that it belongs to. */
export interface ChangeView {
  at: string;
  text: string;
  kind: 'correction' | 'update';
  article: NamedLink & { lang: string };
}

/** A month or a year that has stories. */
export interface PeriodView {
  /** `2026` or `2026-11`, in the site's time zone. */
  period: string;
  href: string;
  storyCount: number;
}
