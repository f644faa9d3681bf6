/** What the head of a page says of it: to search, to whoever shares it, and to feed readers. */
import type { Metadata } from 'next';
import type { ArticleView, AuthorView, ListingPage, NamedLink, SiteView } from '#engine/query/views.ts';
import { cleanText } from './clean-text.ts';
import { feedLinks } from './feeds/feed-links.ts';
import { shareImages } from './share-images.ts';

export interface Page {
  title: string;
  description?: string | undefined;
  /** Canonical address, from the root. */
  href: string;
}

/** Names every page after the site; addresses are absolute by the origin that is served. */
export function siteMetadata(site: SiteView, origin: string | undefined): Metadata {
  return {
    ...(origin !== undefined && { metadataBase: new URL(origin) }),
    title: { default: cleanText(site.name), template: `%s | ${cleanText(site.name)}` },
    manifest: '/manifest.webmanifest',
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '96x96' },
        { url: '/icon.svg', type: 'image/svg+xml' },
      ],
      apple: { url: '/apple-touch-icon.png', sizes: '180x180' },
    },
    ...describedBy(site.description),
  };
}

export function homeMetadata(site: SiteView): Metadata {
  const { name, tagline, description } = site;
  const title = tagline === undefined ? name : `${name}: ${tagline}`;
  return { ...pageMetadata({ title, description: description ?? tagline, href: '/' }, site), title: { absolute: cleanText(title) } };
}

/** @param feed the list that the page is of, where it is one that has a feed */
export function pageMetadata({ title, description, href }: Page, site: SiteView, feed?: Pick<NamedLink, 'title' | 'href'>): Metadata {
  return {
    title: cleanText(title),
    ...describedBy(description),
    alternates: { canonical: href, types: feedLinks(site, feed) },
    robots: LISTED,
    openGraph: { type: 'website', ...shared({ title, description, href }, site) },
    twitter: { card: 'summary_large_image', ...accountOnX(site) },
  };
}

/** @param handles of the authors who are in the Fediverse: readers there are shown who wrote the story */
export function articleMetadata(article: ArticleView, site: SiteView, origin: string, handles: readonly string[] = []): Metadata {
  const { standfirst, href, seo, lang, published, modified, authors, section, topics } = article;
  const title = seo?.title ?? article.title;
  const description = seo?.description ?? standfirst;
  const page = pageMetadata({ title, description, href }, site, article.category);
  return {
    ...page,
    authors: authors.map((author) => ({ name: cleanText(author.title), url: `${origin}${author.href}` })),
    ...(handles.length > 0 && { other: { 'fediverse:creator': [...handles] } }),
    alternates: {
      ...page.alternates,
      types: { ...page.alternates?.types, 'text/markdown': `${href}.md` },
      ...(article.translations.length > 0 && { languages: languagesOf(article, site.language) }),
    },
    openGraph: {
      type: 'article',
      ...shared({ title, description, href }, site),
      locale: localeOf(lang),
      images: shareImages(article, site),
      publishedTime: published,
      modifiedTime: modified,
      authors: authors.map((author) => `${origin}${author.href}`),
      section: cleanText(section.title),
      tags: topics.map((topic) => cleanText(topic.title)),
    },
  };
}

/** Each page of a list is itself; an empty list is nothing to be found. */
export function listingMetadata(page: Page, listing: ListingPage, site: SiteView, feed?: Pick<NamedLink, 'title' | 'href'>): Metadata {
  const { page: number, pageCount, storyCount } = listing;
  const at = (other: number) => (other === 1 ? page.href : `${page.href}?page=${other}`);
  const title = number === 1 ? page.title : `${page.title}, page ${number}`;
  return {
    ...pageMetadata({ title, description: describe(page, listing), href: at(number) }, site, feed),
    pagination: { previous: number > 1 ? at(number - 1) : null, next: number < pageCount ? at(number + 1) : null },
    ...(storyCount === 0 && UNLISTED),
  };
}

export function authorMetadata(author: AuthorView, listing: ListingPage, site: SiteView): Metadata {
  const description = author.bio ?? author.role ?? `Stories by ${author.title}.`;
  const metadata = listingMetadata({ ...author, description }, listing, site, author);
  return { ...metadata, openGraph: { ...metadata.openGraph, type: 'profile' } };
}

/** A page about something that is not there. */
export function absentMetadata(title: string): Metadata {
  return { title: cleanText(title), ...UNLISTED };
}

const UNLISTED: Metadata = { robots: { index: false } };

const LISTED = { index: true, follow: true, 'max-image-preview': 'large', 'max-snippet': -1, 'max-video-preview': -1 } as const;

/** Later pages are told apart by their descriptions too. */
function describe({ title, description }: Page, { page, pageCount }: ListingPage): string {
  const about = description ?? `Stories in ${title}, newest first.`;
  return page === 1 ? about : `${about} Page ${page} of ${pageCount}.`;
}

function shared({ title, description, href }: Page, site: SiteView) {
  return {
    siteName: cleanText(site.name),
    title: cleanText(title),
    ...describedBy(description),
    url: href,
    locale: localeOf(site.language),
    images: shareImages(undefined, site),
  };
}

/** Open Graph joins language and country with a low line; a language alone stays one. */
function localeOf(language: string): string {
  return language.replaceAll('-', '_');
}

/** The site's account, where `accounts` in site.yaml has one there. */
function accountOnX({ accounts = [] }: SiteView): { site?: string } {
  const names = accounts.flatMap((account) => /^https:\/\/(?:www\.)?(?:x|twitter)\.com\/(\w+)\/?$/.exec(account)?.[1] ?? []);
  return names[0] === undefined ? {} : { site: `@${names[0]}` };
}

/** Every version of a story, this one too: said alike on each of them. The default is the one in the site's language. */
function languagesOf({ lang, href, translations }: ArticleView, siteLanguage: string): Record<string, string> {
  const versions = [{ lang, href }, ...translations].toSorted((a, b) => (a.href < b.href ? -1 : 1));
  const preferred = versions.find((version) => version.lang === siteLanguage) ?? versions[0];
  return { ...Object.fromEntries(versions.map((version) => [version.lang, version.href])), 'x-default': preferred?.href ?? href };
}

function describedBy(description: string | undefined): { description?: string } {
  return description === undefined ? {} : { description: cleanText(description) };
}
