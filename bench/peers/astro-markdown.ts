/** Astro over a folder of Markdown: a content collection, a page a story and a list, as its documentation has it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installAstro } from './astro.ts';
import { type BuildTime, timeBuild } from './build-time.ts';
import { copyAsMarkdown } from './hugo.ts';

const FILES: Record<string, string> = {
  'astro.config.mjs': "import { defineConfig } from 'astro/config';\n\nexport default defineConfig({});\n",
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { articles: defineCollection({ loader: glob({ pattern: '**/*.md', base: './markdown' }) }) };
`,
  'src/pages/articles/[...id].astro': `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () => (await getCollection('articles')).map((article) => ({ params: { id: article.id }, props: { article } }));
const { article } = Astro.props;
const { Content } = await render(article);
---
<!doctype html>
<html lang="en"><head><title>{article.data.title}</title></head><body><h1>{article.data.title}</h1><p>{article.data.standfirst}</p><Content /></body></html>
`,
  'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
const articles = (await getCollection('articles')).slice(0, 50);
---
<!doctype html>
<html lang="en"><head><title>Bench</title></head><body><ul>{articles.map(({ id, data }) => <li><a href={'/articles/' + id}>{data.title}</a></li>)}</ul></body></html>
`,
};

export function buildAstroMarkdown(contentDir: string): BuildTime {
  const folder = installAstro();
  if (folder === undefined) return 'missing';
  for (const part of ['src', 'dist', 'markdown', 'node_modules/.astro', '.astro'])
    rmSync(join(folder, part), { recursive: true, force: true });
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  copyAsMarkdown(join(contentDir, 'articles'), join(folder, 'markdown'));
  return timeBuild(folder, process.execPath, ['node_modules/astro/bin/astro.mjs', 'build']);
}
