/** Everything of an archive that is not an article or a picture, as paths and texts. */
import type { ArchivePlan } from './plan-archive.ts';
import { writeParagraph, writeSentence } from './prose.ts';
import { createRandom } from './random.ts';

export function* writeDataFiles({ seed, site, sections, authors, topics, front }: ArchivePlan): Generator<[path: string, content: string]> {
  const random = createRandom(`${seed}/data`);
  yield ['site.yaml', yaml({ ...site, publisher: { name: site.name, email: 'desk@example.org' } })];
  for (const { slug, title, order, categories } of sections)
    yield [
      `sections/${slug}.yaml`,
      yaml({
        title,
        description: writeSentence(random),
        order,
        categories: categories.map((category) => ({ slug: category.slug, title: category.title })),
      }),
    ];
  for (const { slug, name, kind } of authors)
    yield [`authors/${slug}.yaml`, yaml({ name, kind, ...(kind === 'person' && { role: 'Reporter', bio: writeSentence(random) }) })];
  for (const { slug, title } of topics) yield [`topics/${slug}.yaml`, yaml({ title, description: writeSentence(random) })];
  const containers = front.map(({ layout, title, pins, fill }) => ({
    layout,
    title,
    pins,
    ...(fill && { fill: { ...(fill.by && { [fill.by]: fill.key }), limit: fill.limit } }),
  }));
  yield [
    'fronts/home.yaml',
    yaml({
      notice: { text: writeSentence(random), until: '2999-01-01T00:00:00Z' },
      topics: topics.slice(0, 5).map(({ slug }) => slug),
      containers,
    }),
  ];
  yield [
    'pages/about.mdx',
    `---\ntitle: About ${site.name}\n---\n\n${writeParagraph(random).text}\n\n## Who writes\n\n${writeParagraph(random).text}\n`,
  ];
}

/** One key a line; JSON is YAML, and quotes whatever a name holds. */
function yaml(keys: Record<string, unknown>): string {
  return Object.entries(keys)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}
