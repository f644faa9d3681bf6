import { describe, expect, it } from 'vitest';
import type { AuthorView } from '#engine/query/views.ts';
import { ORIGIN, SHOWN, SITE, sampleArticle } from '#engine/testing/sample-views.ts';
import { vocabularyFaults } from '#engine/testing/schema-org.ts';
import { articleGraph } from './article.ts';
import { POLICIES } from './organization.ts';
import { authorGraph, collectionGraph, homeGraph, pageGraph } from './pages.ts';

type Node = Record<string, unknown>;

const crop = (width: number, height: number) => ({ href: `/images/0/c-${width}.jpg`, width, height, type: 'image/jpeg' as const });
const article = sampleArticle({
  translations: [{ slug: 'ko', title: '제목', href: '/world/treaties/ko', lang: 'ko', isOriginal: false }],
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

describe('structured data', () => {
  it('is one graph that nothing in it can end [SD-1, SD-2, NX-9]', () => {
    expect(story).not.toContain('<');
    expect(find(story, 'NewsArticle')).toMatchObject({ headline: SHOWN, description: SHOWN });
  });

  it.each(Object.entries(graphs))('of a page (%s) has types, properties and values that schema.org has for them [SD-6]', (_name, graph) => {
    expect(vocabularyFaults(JSON.parse(graph))).toEqual([]);
  });

  it.each([
    [{ '@type': 'NewsStory', name: 'A' }, 'There is no type NewsStory.'],
    [{ '@type': 'NewsArticle', jobTitle: 'Reporter' }, 'NewsArticle has no jobTitle.'],
    [{ '@type': 'Thing', headline: 'A' }, 'Thing has no headline.'],
    [{ '@type': 'NewsArticle', headline: 1 }, 'headline takes Text, and not 1.'],
    [{ '@type': 'NewsArticle', wordCount: 1.5 }, 'wordCount takes Integer, and not 1.5.'],
    [{ '@type': 'NewsArticle', datePublished: '5 January' }, 'datePublished takes Date, DateTime, and not "5 January".'],
    [{ '@type': 'NewsArticle', isAccessibleForFree: 'True' }, 'isAccessibleForFree takes Boolean, and not "True".'],
    [{ '@type': 'NewsArticle', author: 'Kim' }, 'author takes Organization, Person, and not "Kim".'],
    [{ '@type': 'NewsArticle', author: { '@type': 'Place' } }, 'author takes Organization, Person, and not {"@type":"Place"}.'],
    [{ '@type': 'NewsArticle', author: [{ '@id': '#none' }] }, 'author takes Organization, Person, and not {"@id":"#none"}.'],
    [{ '@type': 'WebPage', mainEntity: { '@type': 'Person', headline: 'A' } }, 'Person has no headline.'],
  ])('is refused where it says %j (control)', (node, fault) => {
    expect(vocabularyFaults({ '@graph': [node] })).toEqual([fault]);
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
    const [other] = article.translations;
    const translation = { ...article, translations: other === undefined ? [] : [{ ...other, isOriginal: true }] };
    const node = find(articleGraph(translation, SITE, ORIGIN, new Set()), 'NewsArticle');
    expect(node).toMatchObject({ translationOfWork: { url: `${ORIGIN}/world/treaties/ko`, inLanguage: 'ko' } });
    expect(node).not.toHaveProperty('workTranslation');
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
      { position: 1, name: 'Front page', item: { '@type': 'WebPage', '@id': `${ORIGIN}/` } },
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
