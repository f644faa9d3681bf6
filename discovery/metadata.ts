/** What the head of a page says of it: title, description, canonical address, and whether to list it. */
import type { Metadata } from 'next';
import type { ArticleView, ListingPage, SiteView } from '#engine/query/views.ts';

interface Page {
  title: string;
  description?: string | undefined;
  /** Canonical address, from the root. */
  href: string;
}

/** Names every page after the site; addresses are absolute by the origin that is served. */
export function siteMetadata(site: SiteView, origin: string | undefined): Metadata {
  return {
    ...(origin !== undefined && { metadataBase: new URL(origin) }),
    title: { default: site.name, template: `%s | ${site.name}` },
    ...describedBy(site.description),
  };
}

export function homeMetadata({ name, tagline, description }: SiteView): Metadata {
  return {
    title: { absolute: tagline === undefined ? name : `${name}: ${tagline}` },
    ...describedBy(description ?? tagline),
    alternates: { canonical: '/' },
  };
}

export function pageMetadata({ title, description, href }: Page): Metadata {
  return { title, ...describedBy(description), alternates: { canonical: href } };
}

export function articleMetadata({ title, standfirst, href, seo }: ArticleView): Metadata {
  return pageMetadata({ title: seo?.title ?? title, description: seo?.description ?? standfirst, href });
}

/** Each page of a list is itself; an empty list is nothing to be found. */
export function listingMetadata({ title, description, href }: Page, { page, storyCount }: ListingPage): Metadata {
  const numbered = page === 1 ? { title, href } : { title: `${title}, page ${page}`, href: `${href}?page=${page}` };
  return { ...pageMetadata({ ...numbered, description }), ...(storyCount === 0 && UNLISTED) };
}

/** A page about something that is not there. */
export function absentMetadata(title: string): Metadata {
  return { title, ...UNLISTED };
}

const UNLISTED: Metadata = { robots: { index: false } };

function describedBy(description: string | undefined): Metadata {
  return description === undefined ? {} : { description };
}
