/** Pages that are no stories: fronts, lists, authors, and standing pages. */
import type { CollectionPage, Organization, Person, ProfilePage, Thing, WebPage, WebSite } from 'schema-dts';
import type { AuthorView, CardView, SiteView } from '#engine/query/views.ts';
import { absolute } from '../absolute.ts';
import { cleanText } from '../clean-text.ts';
import { type Crumb, describeBreadcrumbs } from './breadcrumbs.ts';
import { describeOrganization } from './organization.ts';
import { writeGraph } from './serialize.ts';

export interface PageFacts {
  title: string;
  description?: string | undefined;
  /** Canonical address of this page, its number included. */
  href: string;
  /** From under the front page to this page, which is the last of it; a page that shows no such way has none. */
  trail?: readonly Crumb[] | undefined;
}

type Cards = readonly Pick<CardView, 'href'>[];

/** The front page alone names the site. */
export function homeGraph(cards: Cards, site: SiteView, origin: string): string {
  const website: WebSite = {
    '@type': 'WebSite',
    '@id': `${origin}/#website`,
    name: cleanText(site.name),
    url: `${origin}/`,
    inLanguage: site.language,
    publisher: { '@id': `${origin}/#organization` },
  };
  const facts = { title: site.name, description: site.description ?? site.tagline, href: '/' };
  return writeGraph([website, describeOrganization(site, origin), describeCollection(facts, cards, site, origin)]);
}

/** A list of stories, in the order of the page. */
export function collectionGraph(facts: PageFacts, cards: Cards, site: SiteView, origin: string): string {
  return writeGraph([describeCollection(facts, cards, site, origin), ...surroundings(facts, site, origin)]);
}

export function pageGraph(
  facts: PageFacts,
  site: SiteView,
  origin: string,
  type: 'WebPage' | 'AboutPage' | 'ContactPage' = 'WebPage',
): string {
  const page: WebPage = { ...describePage(facts, site, origin), '@type': type } as WebPage;
  return writeGraph([page, ...surroundings(facts, site, origin)]);
}

export function authorGraph(facts: PageFacts, author: AuthorView, site: SiteView, origin: string): string {
  const page: ProfilePage = {
    ...describePage(facts, site, origin),
    '@type': 'ProfilePage',
    mainEntity: describeAuthor(author, origin),
  };
  return writeGraph([page, ...surroundings(facts, site, origin)]);
}

function describeAuthor({ title, href, kind, bio, role, sameAs = [], storyCount }: AuthorView, origin: string): Person | Organization {
  const url = absolute(origin, href);
  const shared = {
    '@id': `${url}#author`,
    name: cleanText(title),
    url,
    ...(bio !== undefined && { description: cleanText(bio) }),
    ...(sameAs.length > 0 && { sameAs }),
    agentInteractionStatistic: {
      '@type': 'InteractionCounter' as const,
      interactionType: { '@type': 'WriteAction' as const },
      userInteractionCount: storyCount,
    },
  };
  const organization = { '@id': `${origin}/#organization` };
  if (kind === 'desk') return { '@type': 'Organization', ...shared, parentOrganization: organization };
  return { '@type': 'Person', ...shared, ...(role !== undefined && { jobTitle: cleanText(role) }), worksFor: organization };
}

function describeCollection(facts: PageFacts, cards: Cards, site: SiteView, origin: string): CollectionPage {
  return {
    ...describePage(facts, site, origin),
    '@type': 'CollectionPage',
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: cards.map(({ href }, index) => ({ '@type': 'ListItem' as const, position: index + 1, url: absolute(origin, href) })),
    },
  };
}

function describePage({ title, description, href }: PageFacts, { language }: SiteView, origin: string) {
  const url = absolute(origin, href);
  return {
    '@id': `${url}#webpage`,
    url,
    name: cleanText(title),
    ...(description !== undefined && { description: cleanText(description) }),
    inLanguage: language,
    publisher: { '@id': `${origin}/#organization` },
  };
}

function surroundings({ href, trail }: PageFacts, site: SiteView, origin: string): Thing[] {
  const organization = describeOrganization(site, origin);
  return trail === undefined ? [organization] : [organization, describeBreadcrumbs(trail, absolute(origin, href), origin)];
}
