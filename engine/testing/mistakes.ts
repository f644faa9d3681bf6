/** A folder of mistakes, and what a check says of it. */
import { articlePath, articleText, SITE_FILES } from './sample-files.ts';

export const MISTAKES: Record<string, string> = {
  ...SITE_FILES,
  'site.yaml': 'name: The Test\nlanguage: english language\ntimezone: Asia/Soul\ntagine: A\n',
  'sections/api.yaml': 'title: API\ncategories:\n  - { slug: Rest, title: REST }\n',
  'authors/lee.yaml': 'kind: people\nname: ""\n',
  'topics/Rain.yaml': 'title: Rain\n',
  'fronts/home.yaml': 'containers:\n  - layout: gallery\n    pins: [nothing]\n',
  'images/broken.png': 'No picture.',
  'articles/2026/01/notes.md': '# Notes\n',
  [articlePath('no-frontmatter')]: 'Text.\n\n<script>a</script>\n',
  [articlePath('keys')]:
    '---\ntitel: A headline\nstandfirst: One sentence.\ncategories: [treatys]\nauthors: [desk]\npublished: 2026-01-05\n---\n\nText.\n',
  [articlePath('body')]: articleText({
    body: '## One\n\nA {sum} and a [link](javascript:a).\n\n<Timelin />\n\n![](images/line.svg)\n\n[a](#two) [b](/world/treaties/nowhere)',
  }),
  [articlePath('unclosed')]: articleText({ body: 'Text.\n\n<Callout>\n\nText.' }),
  [articlePath('sound')]: articleText(),
};

export const NAMED: readonly string[] = [
  'articles/2026/01/body.mdx:12:3 error article/expression',
  'articles/2026/01/body.mdx:12:15 error article/unsafe-link',
  'articles/2026/01/body.mdx:14:1 error article/unknown-block',
  'articles/2026/01/body.mdx:16:1 error article/missing-alt',
  'articles/2026/01/body.mdx:18:1 error article/unknown-link',
  'articles/2026/01/body.mdx:18:11 error article/unknown-link',
  'articles/2026/01/keys.mdx:1:1 error article/missing-key',
  'articles/2026/01/keys.mdx:2:1 error article/unknown-key',
  'articles/2026/01/keys.mdx:4:14 error article/unknown-category',
  'articles/2026/01/keys.mdx:6:12 error article/invalid-value',
  'articles/2026/01/no-frontmatter.mdx:1:1 error article/missing-frontmatter',
  'articles/2026/01/no-frontmatter.mdx:3:1 error article/html',
  'articles/2026/01/notes.md:1:1 warning edition/misplaced-file',
  'articles/2026/01/unclosed.mdx:12:1 error article/unclosed-block',
  'authors/lee.yaml:1:7 error author/invalid-value',
  'authors/lee.yaml:2:7 error author/invalid-value',
  'fronts/home.yaml:2:13 error front/invalid-value',
  'fronts/home.yaml:3:12 error front/unknown-article',
  'images/broken.png:1:1 error picture/unreadable',
  'sections/api.yaml:1:1 error section/reserved-name',
  'sections/api.yaml:3:13 error section/invalid-value',
  'site.yaml:2:11 error site/invalid-value',
  'site.yaml:3:11 error site/invalid-value',
  'site.yaml:4:1 error site/unknown-key',
  'topics/Rain.yaml:1:1 error topic/wrong-slug',
];
