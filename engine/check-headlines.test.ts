import { describe, expect, it } from 'vitest';
import { checkEdition } from './check.ts';
import { formatProblem } from './problem.ts';
import { articlePath, articleText } from './testing/sample-files.ts';
import { blocks, createEdition } from './testing/temporary-edition.ts';

async function check(title: string, more = ''): Promise<string[]> {
  const { folder, compiledPages } = createEdition({ [articlePath('one')]: articleText({ title, more }) });
  return (await checkEdition({ contentDir: folder, blocks, compiledPages })).problems.map(formatProblem);
}

describe('checking headlines', () => {
  it('warns of one that search cuts, at its place [SD-11]', async () => {
    expect(await check('한'.repeat(111))).toEqual([
      `${articlePath('one')}:2:8 warning article/long-headline The headline has 111 characters, and search cuts what is over 110: shorten it, or give it a shorter seo.title.`,
    ]);
  });

  it('says nothing of one that fits, or of a story with a shorter one for search (control)', async () => {
    expect(await check('A'.repeat(110))).toEqual([]);
    expect(await check('A'.repeat(180), 'seo: { title: Shorter }')).toEqual([]);
  });
});
