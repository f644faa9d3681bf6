/** A front page: what editors pinned, then the newest, and no story twice: translations are pinned, or found beside what they translate. */
import type { Reader } from '../index/reader.ts';
import { observe } from '../request-scope.ts';
import type { ContainerFile, FrontFile } from '../schema/front.ts';
import { tags } from '../tags.ts';
import { findCards } from './cards.ts';
import { listChanges } from './changes.ts';
import { type List, listNewestOriginals } from './listing.ts';
import { listSections } from './site.ts';
import { findTopicLinks } from './topics.ts';
import type { CardView, ContainerView, FrontView, SectionView } from './views.ts';

/** Entries of the log beside a container. */
const LOG_LENGTH = 6;

export function readFront(reader: Reader, name: string): FrontView {
  observe(tags.front(name));
  const row = reader.get('SELECT data FROM front WHERE slug = ?', name);
  const sections = listSections(reader);
  const front = row === undefined ? defaultFront(sections) : (JSON.parse(row.data as string) as FrontFile);
  const shown = new Set<string>();
  const containers = front.containers.map((container) => fillContainer(reader, container, sections, shown));
  return { topics: findTopicLinks(reader, front.topics), containers: containers.filter(({ cards }) => cards.length > 0) };
}

/** Without a file: the latest, then a row for each section. */
function defaultFront(sections: readonly SectionView[]): FrontFile {
  const rows = sections.map(({ slug, title }) => ({ layout: 'row' as const, title, pins: [], fill: { section: slug, limit: 4 } }));
  return { topics: [], containers: [{ layout: 'lead', pins: [], fill: { limit: 6 } }, ...rows] };
}

function fillContainer(reader: Reader, container: ContainerFile, sections: readonly SectionView[], shown: Set<string>): ContainerView {
  const { layout, title, pins, fill, aside } = container;
  const limit = Math.max(pins.length, fill?.limit ?? 0);
  const pinned = findCards(reader, pins).filter(({ slug }) => !shown.has(slug));
  const cards = take(pinned, limit, shown);
  if (fill !== undefined) cards.push(...take(listNewestOriginals(reader, listOf(fill), limit + shown.size), limit - cards.length, shown));
  return {
    layout,
    title,
    href: fill === undefined ? undefined : hrefOf(fill, sections),
    section: sections.find(({ slug }) => slug === fill?.section),
    cards,
    log: aside === 'log' ? listChanges(reader, LOG_LENGTH) : undefined,
  };
}

function take(cards: readonly CardView[], count: number, shown: Set<string>): CardView[] {
  const fresh = cards.filter(({ slug }) => !shown.has(slug)).slice(0, Math.max(0, count));
  for (const { slug } of fresh) shown.add(slug);
  return fresh;
}

type Fill = NonNullable<ContainerFile['fill']>;

function listOf({ section, category, topic, author, kind }: Fill): List {
  if (section !== undefined) return { by: 'section', key: section };
  if (category !== undefined) return { by: 'category', key: category };
  if (topic !== undefined) return { by: 'topic', key: topic };
  if (author !== undefined) return { by: 'author', key: author };
  return kind === undefined ? { by: 'all' } : { by: 'kind', key: kind };
}

function hrefOf({ section, category, topic, author, kind }: Fill, sections: readonly SectionView[]): string | undefined {
  if (section !== undefined) return `/${section}`;
  if (category !== undefined) return sections.flatMap(({ categories }) => categories).find(({ slug }) => slug === category)?.href;
  if (topic !== undefined) return `/topics/${topic}`;
  if (author !== undefined) return `/authors/${author}`;
  return kind === undefined ? '/latest' : undefined;
}
