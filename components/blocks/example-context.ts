/** What the examples of blocks name, so that they are complete whatever edition is served. */
import type { BlockContext } from '#engine/query/body.ts';

export const exampleContext: BlockContext = {
  pictures: { 'images/parallels.svg': { href: '/parallels.svg', width: 960, height: 400 } },
  tables: {},
  articles: {
    'a-line-beside-a-line': {
      slug: 'a-line-beside-a-line',
      title: 'A line beside a line: how this site shows its working',
      href: '/style-guide',
      standfirst: 'The report, and the working that supports it.',
      kind: 'explainer',
      lang: 'en',
      published: '2026-01-01T00:00:00Z',
      minutes: 1,
      section: { slug: 'style-guide', title: 'Style guide', href: '/style-guide', accent: 'rose' },
      category: { slug: 'style-guide', title: 'Style guide', href: '/style-guide' },
      authors: [],
      sourceCount: 0,
      correctionCount: 0,
    },
  },
};
