/** Writes editions of any size, the same for the same seed: for tests, and for measurements against others. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listPublic, type PublicLists } from './lists.ts';
import { PICTURES } from './pictures.ts';
import { type ArchiveOptions, type ArchivePlan, planArchive } from './plan-archive.ts';
import type { ArticlePlan, ArticleState } from './plan-article.ts';
import { createRandom } from './random.ts';
import { type BodyLength, writeArticle } from './write-article.ts';
import { writeDataFiles } from './write-data-files.ts';

export interface GenerateOptions extends ArchiveOptions {
  /** Made when it is not there; files of the same name are overwritten. */
  folder: string;
  /** Words of a body. */
  length?: BodyLength | undefined;
}

export interface Archive {
  plan: ArchivePlan;
  counts: Record<ArticleState | 'articles' | 'files' | 'authors' | 'topics' | 'categories' | 'sections', number>;
  /** Slugs of what is public, newest first, by list: `section:harbour`, `month:2020-02`, `all:`. */
  lists: PublicLists;
}

export function generateArchive({ folder, length = { least: 200, most: 2_000 }, ...options }: GenerateOptions): Archive {
  const plan = planArchive(options);
  const made = new Set<string>();
  let files = 0;
  const write = (path: string, content: string | Buffer) => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, content);
    files += 1;
  };
  for (const [path, content] of writeDataFiles(plan)) write(path, content);
  for (const { path, bytes } of PICTURES) write(path, bytes);
  const ready = plan.articles.filter((article) => article.state === 'ready');
  for (const article of plan.articles) {
    const random = createRandom(`${plan.seed}/body/${article.slug}`);
    write(article.path, writeArticle(article, random, length, drawLinks(plan, ready, article)));
  }
  return { plan, counts: { ...countStates(plan), files }, lists: listPublic(plan) };
}

function drawLinks({ seed, topics, authors, categories }: ArchivePlan, ready: readonly ArticlePlan[], { slug }: ArticlePlan): string[] {
  const random = createRandom(`${seed}/links/${slug}`);
  const category = random.pick(categories);
  const stories = ready.length === 0 ? [] : [random.pick(ready), random.pick(ready), random.pick(ready)];
  return [
    ...stories.map((story) => `/${story.section}/${story.categories[0]}/${story.slug}`),
    `/topics/${random.pick(topics).slug}`,
    `/authors/${random.pick(authors).slug}`,
    `/${category.section}/${category.slug}`,
    `https://example.org/${slug}`,
  ];
}

function countStates({ articles, authors, topics, categories, sections }: ArchivePlan): Omit<Archive['counts'], 'files'> {
  const of = (state: ArticleState) => articles.filter((article) => article.state === state).length;
  return {
    articles: articles.length,
    ready: of('ready'),
    scheduled: of('scheduled'),
    draft: of('draft'),
    withdrawn: of('withdrawn'),
    authors: authors.length,
    topics: topics.length,
    categories: categories.length,
    sections: sections.length,
  };
}
