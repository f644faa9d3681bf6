/** The site as it is served → the weight of one page of each template, and of the scripts that they name. */
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { flagship, longest, templates } from '../../e2e/harness/edition.ts';
import { serve } from '../../e2e/harness/serve.ts';
import { generateArchive } from '../archive/generate-archive.ts';
import { publicStories } from '../archive/lists.ts';

export interface Weighed {
  name: string;
  /** Bytes in the best brotli, which is what readers get. */
  best: number;
  /** Bytes in the quick one, which the first of them gets. */
  quick: number;
}

const BEST = 11;
const QUICK = 5;
const WORDS = 1_200;

export async function weighTemplates(): Promise<{ documents: Weighed[]; scripts: Weighed }> {
  const documents: Weighed[] = [];
  const sources = new Set<string>();
  const site = await serve({ env: { LOG_REQUESTS: '0' } });
  try {
    for (const { name, path } of templates) {
      const html = await read(site.url + path);
      documents.push(weigh(name, html));
      for (const [, source = ''] of html.matchAll(/<script\b[^>]*\ssrc="(\/[^"]+)"/g)) sources.add(source);
    }
    const texts = await Promise.all([...sources].map((source) => read(site.url + source)));
    const scripts = texts.map((text) => weigh('', text));
    const sum = (key: 'best' | 'quick') => scripts.reduce((total, one) => total + one[key], 0);
    documents.splice(positionAfterFlagship(), 0, await weighProse());
    return { documents, scripts: { name: `scripts (${sources.size})`, best: sum('best'), quick: sum('quick') } };
  } finally {
    await site.stop();
  }
}

function positionAfterFlagship(): number {
  return templates.findIndex(({ path }) => path === flagship.href) + 1;
}

/** A story of a generated edition, with so many words of real prose: made-up words compress worse than any language. */
async function weighProse(): Promise<Weighed> {
  const folder = mkdtempSync(join(tmpdir(), 'parallel-budget-'));
  const contentDir = join(folder, 'content');
  const { plan } = generateArchive({ folder: contentDir, articles: 40, seed: 'budget', shares: { draft: 0, scheduled: 0, withdrawn: 0 } });
  const [story] = publicStories(plan);
  if (story === undefined) throw new Error('The generated edition has no public story.');
  const file = globSync(`articles/**/${story.slug}.mdx`, { cwd: contentDir }).map((name) => join(contentDir, name))[0] ?? '';
  const [, frontmatter = ''] = readFileSync(file, 'utf8').split(/^---$/m);
  writeFileSync(file, `---${frontmatter}---\n\n${readProse(WORDS)}\n`);
  const site = await serve({ env: { CONTENT_DIR: contentDir, DATA_DIR: join(folder, 'data'), LOG_REQUESTS: '0' } });
  try {
    const { section, categories, slug } = story;
    return weigh(`article of ${WORDS.toLocaleString('en')} words`, await read(`${site.url}/${section}/${categories[0]}/${slug}`));
  } finally {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first words of the edition's longest story, in whole paragraphs but for the last; without blocks and links. */
function readProse(words: number): string {
  const [, , ...body] = readFileSync(longest.file, 'utf8').split(/^---$/m);
  const paragraphs = body
    .join('---')
    .split(/\n{2,}/)
    .filter((paragraph) => /^[A-Z]/.test(paragraph) && !/[<{[\]]/.test(paragraph));
  const kept: string[] = [];
  for (let left = words; left > 0 && paragraphs.length > 0; ) {
    const taken = (paragraphs.shift() ?? '').split(/\s+/).slice(0, left);
    left -= taken.length;
    kept.push(taken.join(' '));
  }
  return kept.join('\n\n');
}

async function read(url: string): Promise<string> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  if (answer.status >= 500) throw new Error(`${url} answered ${answer.status}.`);
  return answer.text();
}

function weigh(name: string, text: string): Weighed {
  const length = (quality: number) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
  return { name, best: length(BEST), quick: length(QUICK) };
}
