import { describe, expect, it } from 'vitest';
import { classify, looksMisplaced } from './content-files.ts';

describe('a file of an edition', () => {
  it('is nothing where nothing reads it', () => {
    for (const path of [
      'readme.md',
      'articles/a.md',
      'articles/a.yaml',
      'sections/a/b.yaml',
      'site.yml',
      'images/a.gif',
      'data/a.tsv',
      'x/site.yaml',
      'images.svg',
    ])
      expect([path, classify(path)]).toEqual([path, undefined]);
  });

  it('is what the folder that it lies in says', () => {
    expect(classify('site.yaml')).toEqual({ kind: 'site', slug: 'site' });
    expect(classify('sections/world.yaml')).toEqual({ kind: 'section', slug: 'world' });
    expect(classify('authors/desk.yaml')).toEqual({ kind: 'author', slug: 'desk' });
    expect(classify('topics/tides.yaml')).toEqual({ kind: 'topic', slug: 'tides' });
    expect(classify('fronts/home.yaml')).toEqual({ kind: 'front', slug: 'home' });
    expect(classify('pages/about.mdx')).toEqual({ kind: 'page', slug: 'about' });
    expect(classify('data/trade/a.csv')).toEqual({ kind: 'data', slug: 'data/trade/a.csv' });
    expect(classify('images/2026/a.JPG')).toEqual({ kind: 'picture', slug: 'images/2026/a.JPG' });
  });

  it('is an article at any depth: the folder is filing', () => {
    for (const path of ['articles/a.mdx', 'articles/2026/01/a.mdx', 'articles/x/y/z/a.mdx'])
      expect(classify(path)).toEqual({ kind: 'article', slug: 'a' });
  });

  it('looks misplaced when it reads like content', () => {
    expect(['articles/a.md', 'site.yml', 'sections/a/b.yaml', 'notes.mdx'].map(looksMisplaced)).toEqual([true, true, true, true]);
    expect(['README.md', 'docs/readme.md', 'LICENSE.md', 'data/a.tsv', 'a.txt'].map(looksMisplaced)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
