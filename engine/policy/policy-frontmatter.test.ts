/** Frontmatter and file names that are refused for what they might do, not for what they say. */
import { describeRefusals } from '../testing/refusals.ts';
import { articleText } from '../testing/sample-files.ts';

const more = (lines: string) => articleText({ more: lines });
/** Nine levels of nine: 387,420,489 words when written out. */
const BOMB = Array.from(
  { length: 9 },
  (_, level) =>
    `a${level}: &a${level} [${
      level === 0
        ? 'lol'
        : Array(9)
            .fill(`*a${level - 1}`)
            .join(', ')
    }]`,
).join('\n');
const BOMB_PROBLEMS = Array.from({ length: 9 }, (_, level) =>
  [5, ...(level === 0 ? [] : Array.from({ length: 9 }, (_, alias) => 10 + 5 * alias))].map(
    (column) => `${8 + level}:${column} article/yaml-alias`,
  ),
).flat();

describeRefusals('YAML', [
  { name: 'a bomb of aliases', file: more(BOMB), problems: BOMB_PROBLEMS },
  { name: 'an anchor', file: more('series: &a one'), problems: ['8:9 article/yaml-alias'] },
  { name: 'an anchor and its alias', file: more('series: &a one\nid: *a'), problems: ['8:9 article/yaml-alias', '9:5 article/yaml-alias'] },
  { name: 'a merge key', file: more('<<: { title: another }'), problems: ['8:1 article/unknown-key'] },
  { name: 'a tag', file: more('series: !!js/function "function () {}"'), problems: ['8:23 article/invalid-value'] },
  { name: 'the same key twice', file: more('title: Another'), problems: ['8:1 article/duplicate-key'] },
  { name: 'a `__proto__` key', file: more('__proto__: { status: draft }'), problems: ['8:1 article/unknown-key'] },
  { name: 'a `__proto__` key deep in a value', file: more('seo: { __proto__: { title: a } }'), problems: ['8:8 article/unknown-key'] },
  {
    name: 'a `__proto__` key where any key may be',
    kind: 'site',
    file: 'name: A\nlanguage: en\ntimezone: UTC\npolicies: { __proto__: evil }\n',
    problems: ['4:13 site/unknown-key'],
  },
  { name: 'a `constructor` key', file: more('constructor: a'), problems: ['8:1 article/unknown-key'] },
  { name: 'a second document', file: '---\ntitle: A\n...\ntitle: Another\n---\n', problems: ['4:1 article/yaml'] },
  { name: 'text that is not YAML', file: '---\ntitle: [a\n---\n', problems: ['2:10 article/yaml'] },
  {
    name: '10,000 lists in each other',
    file: more(`series: ${'[ '.repeat(10_000)}${'] '.repeat(10_000)}`),
    problems: ['8 article/yaml'],
    columnsVary: true,
  },
  {
    name: '10,000 maps in each other',
    file: more(`series: ${'{ a: '.repeat(10_000)}1${' }'.repeat(10_000)}`),
    problems: ['8:1 article/line-too-long'],
  },
  { name: 'frontmatter that is a list', file: '---\n- a\n---\n', problems: ['2:1 article/wrong-type'] },
  { name: 'frontmatter that is one word', file: '---\nword\n---\n', problems: ['2:1 article/wrong-type'] },
  { name: 'a file without frontmatter', file: 'Text.\n', problems: ['1:1 article/missing-frontmatter'] },
  { name: 'frontmatter that never ends', file: '---\ntitle: a\n', problems: ['1:1 article/missing-frontmatter'] },
]);

describeRefusals('names of files', [
  { name: 'a slug that climbs', slug: '..', file: articleText(), problems: ['1:1 article/wrong-slug'] },
  { name: 'a slug with encoded slashes', slug: '..%2f..%2fetc', file: articleText(), problems: ['1:1 article/wrong-slug'] },
  { name: 'a slug with capitals', slug: 'Story', file: articleText(), problems: ['1:1 article/wrong-slug'] },
  { name: 'a slug of 81 characters', slug: 'a'.repeat(81), file: articleText(), problems: ['1:1 article/wrong-slug'] },
  {
    name: 'a section with a name of the site’s own',
    kind: 'section',
    slug: 'api',
    file: 'title: A\ncategories: [{ slug: a, title: A }]\n',
    problems: ['1:1 section/reserved-name'],
  },
  { name: 'a category that climbs', file: articleText({ categories: '../etc' }), problems: ['4:14 article/invalid-value'] },
  {
    name: 'a picture that climbs',
    file: more('image: { src: images/../../etc/a.png, alt: Text }'),
    problems: ['8:15 article/invalid-value'],
  },
  { name: 'an alias that leads elsewhere', file: more('aliases: [//example.org/a]'), problems: ['8:11 article/invalid-value'] },
  {
    name: 'a source that is a script',
    file: more("sources: [{ title: A, url: 'javascript:alert(1)' }]"),
    problems: ['8:28 article/invalid-value'],
  },
]);
