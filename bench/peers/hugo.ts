/** Hugo, which builds a whole site anew: the same stories as Markdown, with a page a story and the lists of an ordinary site. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BuildTime, timeBuild } from './build-time.ts';
import { versionOf } from './debian.ts';

const FILES: Record<string, string> = {
  'config.toml': `baseURL = 'https://bench.example/'
title = 'Bench'
timeout = '300s'
[frontmatter]
date = ['published']
[taxonomies]
category = 'categories'
author = 'authors'
topic = 'topics'
`,
  'layouts/_default/single.html':
    '<!doctype html><html lang="en"><head><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1><p>{{ .Params.standfirst }}</p>{{ .Content }}</body></html>\n',
  'layouts/_default/list.html':
    '<!doctype html><html lang="en"><head><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1><ul>{{ range (.Paginate .Pages).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>\n',
};

/** @returns nothing where Hugo is not on the PATH */
export function findHugo(): string | undefined {
  return spawnSync('hugo', ['version'], { stdio: 'ignore' }).status === 0 ? versionOf('hugo', 'version') : undefined;
}

/** @param folder for the project; emptied */
export function buildHugo(folder: string, contentDir: string): BuildTime {
  if (findHugo() === undefined) return 'missing';
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  copyAsMarkdown(join(contentDir, 'articles'), join(folder, 'content'));
  return timeBuild(folder, 'hugo', ['--quiet']);
}

/** The ending is the one that is read as Markdown; blocks are HTML to it, which is left out. Pictures stand at the site's root. */
export function copyAsMarkdown(from: string, to: string): void {
  for (const path of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.mdx')) continue;
    const file = join(to, path.replace(/x$/, ''));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, readFileSync(join(from, path), 'utf8').replaceAll('](images/', '](/images/'));
  }
}
