import { describe, expect, it } from 'vitest';
import type { ArticleView, ListingPage, SiteView } from '#engine/query/views.ts';
import { absentMetadata, articleMetadata, homeMetadata, listingMetadata, siteMetadata } from './metadata.ts';

const site = { name: 'The Ledger', tagline: 'Counted daily', language: 'en', timezone: 'UTC', sections: [] } as SiteView;
const listing = (page: number, storyCount: number): ListingPage => ({ cards: [], page, pageCount: 3, storyCount });
const world = { title: 'World', href: '/world' };

const article = {
  title: 'A long headline',
  standfirst: 'What it says.',
  href: '/a/b/c',
  lang: 'en',
  authors: [],
  topics: [],
  translations: [],
  section: { title: 'A', href: '/a' },
  category: { title: 'B', href: '/a/b' },
} as unknown as ArticleView;

describe('metadata', () => {
  it('is named after the site', () => {
    expect(siteMetadata(site, undefined).title).toEqual({ default: 'The Ledger', template: '%s | The Ledger' });
    expect(homeMetadata(site).title).toEqual({ absolute: 'The Ledger: Counted daily' });
  });

  it('has absolute addresses where the origin is known', () => {
    expect(siteMetadata(site, 'https://ledger.example').metadataBase?.toString()).toBe('https://ledger.example/');
    expect(siteMetadata(site, undefined)).not.toHaveProperty('metadataBase');
  });

  it('makes each page of a list its own canonical', () => {
    expect(listingMetadata(world, listing(1, 60), site).alternates?.canonical).toBe('/world');
    expect(listingMetadata(world, listing(2, 60), site)).toMatchObject({
      title: 'World, page 2',
      alternates: { canonical: '/world?page=2' },
    });
  });

  it('keeps out of search what has nothing to find', () => {
    expect(listingMetadata(world, listing(1, 0), site).robots).toEqual({ index: false });
    expect(absentMetadata('Page not found').robots).toEqual({ index: false });
    expect(listingMetadata(world, listing(1, 1), site).robots).toMatchObject({ index: true, 'max-image-preview': 'large' });
  });

  it('names the accounts of the site and of who wrote a story, where they have some [OG-4]', () => {
    const accounts = ['https://example.social/@ledger', 'https://x.com/ledger_news'];
    const head = articleMetadata(article, { ...site, accounts }, 'https://ledger.example', ['@kim@example.social', '@lee@example.social']);
    expect(head).toMatchObject({
      twitter: { card: 'summary_large_image', site: '@ledger_news' },
      other: { 'fediverse:creator': ['@kim@example.social', '@lee@example.social'] },
    });
    const without = articleMetadata(article, site, 'https://ledger.example');
    expect(without).not.toHaveProperty('other');
    expect(without.twitter).toEqual({ card: 'summary_large_image' });
  });

  it('prefers what the editor wrote for search', () => {
    const origin = 'https://ledger.example';
    expect(articleMetadata(article, site, origin)).toMatchObject({ title: 'A long headline', description: 'What it says.' });
    expect(articleMetadata({ ...article, seo: { title: 'Short' } }, site, origin)).toMatchObject({
      title: 'Short',
      description: 'What it says.',
    });
  });
});
