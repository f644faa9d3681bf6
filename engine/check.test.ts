import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkEdition } from './check.ts';
import { formatProblem } from './problem.ts';
import { MISTAKES, NAMED } from './testing/mistakes.ts';
import { articlePath, articleText } from './testing/sample-files.ts';
import { blocks, createEdition, type Files } from './testing/temporary-edition.ts';

async function check(files: Files) {
  const { folder, compiledPages } = createEdition(files);
  const { problems, counts } = await checkEdition({ contentDir: folder, blocks, compiledPages });
  return {
    counts,
    named: problems.map((problem) => formatProblem({ ...problem, message: '' }).trim()),
    messages: problems.map(({ message }) => message),
  };
}

describe('checking an edition', () => {
  it('names every mistake at its line and column', async () => {
    expect((await check(MISTAKES)).named).toEqual(NAMED);
  });

  it('misses a site and a section', async () => {
    const { folder, compiledPages } = createEdition();
    rmSync(join(folder, 'site.yaml'));
    rmSync(join(folder, 'sections'), { recursive: true });
    const { problems } = await checkEdition({ contentDir: folder, blocks, compiledPages });
    expect(problems.map(({ path, line, column, code }) => `${path}:${line}:${column} ${code}`)).toEqual([
      'site.yaml:1:1 site/missing',
      'sections:1:1 section/missing',
    ]);
  });

  it('is refused for a folder that is not there', async () => {
    const { folder, compiledPages } = createEdition();
    await expect(checkEdition({ contentDir: join(folder, 'nowhere'), blocks, compiledPages })).rejects.toThrow(/ENOENT/);
  });

  it('says which name was likely meant', async () => {
    const { messages } = await check({
      [articlePath('one')]: articleText({
        categories: 'treatys',
        authors: 'desks',
        topics: 'tide',
        body: '[a](/world/treaties/onee) ![a](images/lime.svg)\n\n![a](images/lime.svg)',
      }),
    });
    expect(messages).toEqual([
      'There is no category “treatys”. Did you mean “treaties”?',
      'There is no author “desks”. Did you mean “desk”?',
      'There is no topic “tide”. Did you mean “tides”?',
      'There is no article “onee”. Did you mean “one”?',
      'A picture stands in a paragraph of its own: put an empty line before and after it.',
      'There is no picture “images/lime.svg”. Did you mean “images/line.svg”?',
    ]);
  });

  it('refuses a link that hides a script behind a control character', async () => {
    const { named } = await check({ [articlePath('one')]: articleText({ body: '[a](&#1;javascript:alert(1))' }) });
    expect(named).toEqual([`${articlePath('one')}:10:1 error article/unknown-link`]);
  });

  it('finds names that only a front uses', async () => {
    const front =
      'topics: [tides, tydes]\ncontainers:\n  - { layout: row, pins: [one, won], fill: { section: world } }\n  - { layout: row, fill: { category: oceanz } }\n';
    const { named } = await check({ 'fronts/home.yaml': front, [articlePath('one')]: articleText() });
    expect(named).toEqual([
      'fronts/home.yaml:1:17 error front/unknown-topic',
      'fronts/home.yaml:3:32 error front/unknown-article',
      'fronts/home.yaml:4:38 error front/unknown-category',
    ]);
  });

  it('allows code in a standing page that the site compiles, and in no other', async () => {
    const page = "---\ntitle: About\n---\n\nimport a from './a.tsx'\n\n{a}\n";
    const edition = createEdition({ 'pages/about.mdx': page, 'pages/ethics.mdx': page });
    writeFileSync(join(edition.compiledPages, 'about.mdx'), page);
    const { problems } = await checkEdition({ contentDir: edition.folder, blocks, compiledPages: edition.compiledPages });
    expect(problems.map(({ path, line, code }) => `${path}:${line} ${code}`)).toEqual([
      'pages/ethics.mdx:5 page/import-export',
      'pages/ethics.mdx:7 page/expression',
    ]);
  });

  it('finds nothing wrong with a sound edition, and counts its files (control)', async () => {
    const { named, counts } = await check({
      [articlePath('one')]: articleText({ topics: 'tides, maps', authors: 'desk, kim', body: '[a](/world/treaties/two)' }),
      [articlePath('two')]: articleText(),
    });
    expect(named).toEqual([]);
    expect(counts).toEqual({ article: 2, author: 2, picture: 1, section: 2, site: 1, topic: 2 });
  });
});
