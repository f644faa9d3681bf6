/** A story that comes into an archive and is published again and again: the newest of every list that it is in. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Taxonomy } from '../archive/taxonomy.ts';

export interface Newcomer {
  /** Where it is shown, by what each page is. */
  pages: Record<'article' | 'category' | 'section' | 'topic' | 'front', string>;
  /** Saves it as an editor does: written beside, and renamed over. */
  save(headline: string): void;
  remove(): void;
}

export function createNewcomer(contentDir: string, { categories, topics, authors }: Taxonomy, slug = 'newcomer'): Newcomer {
  const [category, topic, author] = [categories[0], topics[0], authors[0]];
  if (category === undefined || topic === undefined || author === undefined) throw new Error('The archive has no taxonomy.');
  const file = join(contentDir, 'articles', `${slug}.mdx`);
  const aside = join(contentDir, 'articles', `.${slug}.tmp`);
  const published = new Date(Date.now() - 60_000).toISOString();
  const head = [`categories: [${category.slug}]`, `authors: [${author.slug}]`, `topics: [${topic.slug}]`, `published: ${published}`];
  return {
    pages: {
      article: `/${category.section}/${category.slug}/${slug}`,
      category: `/${category.section}/${category.slug}`,
      section: `/${category.section}`,
      topic: `/topics/${topic.slug}`,
      front: '/',
    },
    save: (headline) => {
      writeFileSync(
        aside,
        `---\ntitle: ${JSON.stringify(headline)}\nstandfirst: It has just come.\n${head.join('\n')}\n---\n\nIts text.\n`,
      );
      renameSync(aside, file);
    },
    remove: () => rmSync(file, { force: true }),
  };
}
