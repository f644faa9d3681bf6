/** Views as queries answer them, for tests of what is made from them. */
import type { ArticleView, SiteView } from '../query/views.ts';

export const ORIGIN = 'https://ledger.example';

/** Everything that a format could trip over. */
export const HOSTILE = 'A </script> & "B" <!-- é ]]> \u0000\u0008 한국어 🙂 שלום';

/** What of it is shown: control characters are nothing that a document can hold. */
export const SHOWN = 'A </script> & "B" <!-- é ]]>  한국어 🙂 שלום';

export const SITE: SiteView = {
  name: 'The Ledger',
  tagline: 'Counted daily',
  description: 'Figures & what they mean.',
  language: 'en',
  timezone: 'UTC',
  publisher: { name: 'Ledger Press', email: 'desk@ledger.example' },
  sections: [],
};

export function sampleArticle(given: Partial<ArticleView> = {}): ArticleView {
  return {
    slug: 'a-story',
    id: 'first-slug',
    title: HOSTILE,
    href: '/world/treaties/a-story',
    standfirst: HOSTILE,
    kind: 'analysis',
    lang: 'en',
    published: '2026-01-05T09:00:00+09:00',
    modified: '2026-01-07T10:00:00+09:00',
    minutes: 2,
    section: { slug: 'world', title: 'World', href: '/world', accent: 'rose' },
    category: { slug: 'treaties', title: 'Treaties & pacts', href: '/world/treaties' },
    categories: [{ slug: 'treaties', title: 'Treaties & pacts', href: '/world/treaties', section: 'world' }],
    authors: [
      { slug: 'kim', title: 'Kim', href: '/authors/kim' },
      { slug: 'desk', title: 'The desk', href: '/authors/desk' },
    ],
    image: { href: '/images/0/line-1200.jpg', width: 1200, height: 800, alt: HOSTILE, caption: HOSTILE, credit: 'Who & co' },
    sourceCount: 1,
    correctionCount: 1,
    hash: '0',
    topics: [
      { slug: 'tides', title: 'Tides', href: '/topics/tides' },
      { slug: 'maps', title: 'Maps', href: '/topics/maps' },
    ],
    keyPoints: [],
    unknowns: [],
    sources: [{ title: HOSTILE, url: 'https://example.org/?a=1&b=2', publisher: 'A court', date: '2026-01-01' }],
    corrections: [{ at: '2026-01-07T10:00:00+09:00', text: HOSTILE }],
    wordCount: 300,
    related: [],
    translations: [],
    ...given,
  };
}
