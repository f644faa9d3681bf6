import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AuthorView } from '#engine/query/views.ts';
import { ORIGIN, SHOWN, SITE, sampleArticle } from '#engine/testing/sample-views.ts';
import { articleGraph } from './article.ts';
import { POLICIES } from './organization.ts';
import { authorGraph, collectionGraph, homeGraph, pageGraph } from './pages.ts';

type Node = Record<string, unknown>;

const crop = (width: number, height: number) => ({ href: `/images/0/c-${width}.jpg`, width, height, type: 'image/jpeg' as const });
const article = sampleArticle({
  translations: [{ slug: 'ko', title: '제목', href: '/world/treaties/ko', lang: 'ko' }],
  image: {
    href: '/images/0/a.jpg',
    width: 1600,
    height: 1200,
    alt: 'A line',
    crops: { '16:9': crop(1600, 900), '4:3': crop(1599, 1199), '1:1': crop(1200, 1200) },
  },
});
const author: AuthorView = { slug: 'kim', title: 'Kim', href: '/authors/kim', kind: 'person', role: 'Reporter', storyCount: 3 };
const trail = [{ title: 'Authors', href: '/authors' }, author];
const story = articleGraph(article, SITE, ORIGIN, new Set(['kim']));
const graphs = {
  story,
  home: homeGraph([article], SITE, ORIGIN),
  list: collectionGraph({ title: 'World', href: '/world', trail: [{ title: 'World', href: '/world' }] }, [article], SITE, ORIGIN),
  author: authorGraph({ title: 'Kim', href: '/authors/kim', trail }, author, SITE, ORIGIN),
  about: pageGraph({ title: 'About', href: '/about' }, SITE, ORIGIN, 'AboutPage'),
};

const nodesOf = (graph: string) => (JSON.parse(graph) as { '@graph': Node[] })['@graph'];
const find = (graph: string, type: string) => nodesOf(graph).find((node) => [node['@type']].flat().includes(type)) ?? {};

/** Every object of a graph that has a type. */
function* typed(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('@type' in value) yield value as Node;
  for (const child of Object.values(value)) yield* typed(child);
}

/** schema.org's vocabulary, as its types say it: each type's own properties, and the types above it. */
const vocabulary = new Map<string, { properties: Set<string>; above: string[] }>();
const declarations = readFileSync(join(import.meta.dirname, '../../node_modules/schema-dts/dist/schema.d.ts'), 'utf8');
for (const [, name = '', above = '', body = ''] of declarations.matchAll(/interface (\w+)Base extends ([^{]+)\{([\s\S]*?)\n\}/g))
  vocabulary.set(name, {
    properties: new Set([...body.matchAll(/^\s+"?(\w+)"?\??:/gm)].map(([, property = '']) => property)),
    above: [...above.matchAll(/(\w+)Base/g)].map(([, type = '']) => type),
  });
for (const [, name = '', above = ''] of declarations.matchAll(/interface (\w+)Leaf extends ([^{]+)\{/g))
  if (!vocabulary.has(name))
    vocabulary.set(name, { properties: new Set(), above: [...above.matchAll(/(\w+)Base/g)].map(([, type = '']) => type) });

function knows(type: string, property: string): boolean {
  const found = vocabulary.get(type);
  return found !== undefined && (found.properties.has(property) || found.above.some((above) => knows(above, property)));
}

describe('structured data', () => {
  it('is one graph that nothing in it can end [SD-1, SD-2, NX-9]', () => {
    expect(story).not.toContain('<');
    expect(find(story, 'NewsArticle')).toMatchObject({ headline: SHOWN, description: SHOWN });
  });

  it.each(Object.entries(graphs))('of a page (%s) uses properties that schema.org has for the type [SD-6]', (_name, graph) => {
    expect(knows('NewsArticle', 'headline') && !knows('NewsArticle', 'jobTitle')).toBe(true);
    for (const node of typed(JSON.parse(graph)))
      for (const property of Object.keys(node).filter((key) => !key.startsWith('@')))
        expect(
          [node['@type']].flat().some((type) => knows(String(type), property)),
          `${node['@type']} ${property}`,
        ).toBe(true);
  });

  it.each(Object.entries(graphs))('of a page (%s) refers to what is in it, by absolute addresses [SD-4, SD-5]', (_name, graph) => {
    const ids = new Set(nodesOf(graph).map((node) => node['@id']));
    for (const [, id] of graph.matchAll(/\{"@id":"([^"]+)"\}/g)) expect(ids).toContain(id);
    for (const [, address = ''] of graph.matchAll(/"(?:url|item|contentUrl|@id)":"([^"]+)"/g)) {
      expect(address).toMatch(/^https:\/\//);
      expect(address).not.toMatch(/undefined|[^:]\/\/|_next/);
    }
  });

  it('of a story has all that search asks of one [SD-10, SD-12, SD-13, SD-15, SD-16, SD-17]', () => {
    const node = find(story, 'NewsArticle');
    expect(node).toMatchObject({
      datePublished: '2026-01-05T09:00:00+09:00',
      dateModified: '2026-01-07T10:00:00+09:00',
      isAccessibleForFree: true,
      articleSection: 'Treaties & pacts',
      publisher: { '@id': `${ORIGIN}/#organization` },
      wordCount: 300,
      inLanguage: 'en',
    });
    expect(node.author).toMatchObject([
      { '@type': 'Person', name: 'Kim', url: `${ORIGIN}/authors/kim` },
      { '@type': 'Organization', name: 'The desk' },
    ]);
    expect((node.image as Node[]).map(({ width, height }) => (Number(width) / Number(height)).toFixed(2))).toEqual([
      '1.78',
      '1.33',
      '1.00',
    ]);
    expect(find(story, 'NewsMediaOrganization').logo).toMatchObject({ width: '512' });
  });

  it('of a story names its genre, corrections, sources, topics and translations [SD-18, SD-19, SD-20]', () => {
    expect(find(story, 'NewsArticle')).toMatchObject({
      '@type': ['NewsArticle', 'AnalysisNewsArticle'],
      correction: [{ '@type': 'CorrectionComment', text: SHOWN, datePublished: '2026-01-07T10:00:00+09:00' }],
      citation: [{ name: SHOWN, url: 'https://example.org/?a=1&b=2' }],
      about: { name: 'Tides' },
      mentions: [{ name: 'Maps' }],
      workTranslation: [{ url: `${ORIGIN}/world/treaties/ko`, inLanguage: 'ko' }],
    });
    const live = articleGraph(sampleArticle({ kind: 'live' }), SITE, ORIGIN, new Set());
    expect(find(live, 'NewsArticle')['@type']).toBe('NewsArticle');
  });

  it('of a story says whose its pictures are, on each of them [SD-46]', () => {
    const image = { ...article.image, credit: 'Who & co', copyright: '© Who' } as typeof article.image;
    const images = find(articleGraph({ ...article, image }, SITE, ORIGIN, new Set()), 'NewsArticle').image as Node[];
    expect(images).toHaveLength(3);
    for (const node of images) expect(node).toMatchObject({ creditText: 'Who & co', copyrightNotice: '© Who' });
    for (const node of find(story, 'NewsArticle').image as Node[]) expect(node).not.toHaveProperty('creditText');
  });

  it('shows the way to a page in positions from 1 [SD-40]', () => {
    expect(find(story, 'BreadcrumbList').itemListElement).toMatchObject([
      { position: 1, name: 'Front page', item: `${ORIGIN}/` },
      { position: 2, name: 'World' },
      { position: 3, name: 'Treaties & pacts' },
    ]);
  });

  it('names the site on the front page alone [SD-41]', () => {
    expect(find(graphs.home, 'WebSite')).toMatchObject({ name: 'The Ledger', url: `${ORIGIN}/` });
    for (const graph of [graphs.story, graphs.list, graphs.author, graphs.about]) expect(graph).not.toContain('"WebSite"');
  });

  it('has every policy that the site has, and none that it has not [SD-42, SD-43]', () => {
    const policies = { ownershipFundingInfo: '/about#money', diversityPolicy: 'We try.', evil: '/x' };
    const node = find(homeGraph([], { ...SITE, policies }, ORIGIN), 'NewsMediaOrganization');
    const named = POLICIES.filter((policy) => policy in node);
    expect(named).toEqual(['correctionsPolicy', 'ethicsPolicy', 'ownershipFundingInfo', 'publishingPrinciples']);
    expect(node).toMatchObject({ ownershipFundingInfo: `${ORIGIN}/about#money` });
    expect(node).not.toHaveProperty('evil');
  });

  it('of an author is a profile, of a list its stories in order [SD-44, SD-45]', () => {
    expect(find(graphs.author, 'ProfilePage').mainEntity).toMatchObject({ '@type': 'Person', name: 'Kim', jobTitle: 'Reporter' });
    expect(find(graphs.list, 'CollectionPage').mainEntity).toMatchObject({
      '@type': 'ItemList',
      itemListElement: [{ position: 1, url: `${ORIGIN}/world/treaties/a-story` }],
    });
  });
});
