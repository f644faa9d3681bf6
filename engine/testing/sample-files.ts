/** The smallest useful edition, and articles for it. */

export const SITE_FILES: Record<string, string> = {
  'site.yaml': 'name: The Test\nlanguage: en\ntimezone: Asia/Seoul\n',
  'sections/world.yaml':
    'title: World\norder: 1\ncategories:\n  - { slug: treaties, title: Treaties }\n  - { slug: borders, title: Borders }\n',
  'sections/science.yaml': 'title: Science\norder: 2\ncategories:\n  - { slug: oceans, title: Oceans }\n',
  'authors/desk.yaml': 'name: The desk\nkind: desk\n',
  'authors/kim.yaml': 'name: Kim\nkind: person\n',
  'topics/tides.yaml': 'title: Tides\n',
  'topics/maps.yaml': 'title: Maps\n',
  'images/line.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M0 15h40"/></svg>\n',
};

export interface ArticleParts {
  title?: string;
  categories?: string;
  authors?: string;
  published?: string;
  topics?: string;
  /** More lines of frontmatter. */
  more?: string;
  body?: string;
}

/** Lines of frontmatter before `more`; the body begins two lines after. */
export const ARTICLE_LINES = 7;

/** The text of an article file. */
export function articleText({
  title = 'A headline',
  categories = 'treaties',
  authors = 'desk',
  published = '2026-01-05T09:00:00+09:00',
  topics = '',
  more = '',
  body = 'Some text.',
}: ArticleParts = {}): string {
  const head = [
    `title: ${title}`,
    'standfirst: One sentence.',
    `categories: [${categories}]`,
    `authors: [${authors}]`,
    `published: ${published}`,
    `topics: [${topics}]`,
  ];
  return `---\n${head.join('\n')}\n${more === '' ? '' : `${more}\n`}---\n\n${body}\n`;
}

/** Where the index looks for the article of a slug. */
export function articlePath(slug: string): string {
  return `articles/2026/01/${slug}.mdx`;
}
