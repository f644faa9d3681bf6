import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkEdition } from '#engine/check.ts';
import { blocks, temporaryFolder } from '#engine/testing/temporary-edition.ts';
import { generateArchive } from './generate-archive.ts';
import { createRandom } from './random.ts';
import { VOCABULARY_SIZE, vocabulary } from './words.ts';

function readAll(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'base64')]));
}

describe('a generated archive', () => {
  it('is another for another seed', () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()];
    generateArchive({ folder: one, articles: 20, seed: 'a' });
    generateArchive({ folder: two, articles: 20, seed: 'b' });
    expect(readAll(one)).not.toEqual(readAll(two));
  });

  it('is the same, byte by byte, for the same seed', () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()];
    generateArchive({ folder: one, articles: 60, seed: 'a' });
    generateArchive({ folder: two, articles: 60, seed: 'a' });
    expect(readAll(one)).toEqual(readAll(two));
  });

  it.each([1, 7, 300])('has no problem with %i articles, and as many files as it says', async (articles) => {
    const [folder, compiledPages] = [temporaryFolder(), temporaryFolder()];
    const { counts } = generateArchive({ folder, articles, seed: `size ${articles}` });
    const checked = await checkEdition({ contentDir: folder, blocks, compiledPages });
    expect(checked.problems).toEqual([]);
    expect(checked.counts.article).toBe(articles);
    expect(Object.keys(readAll(folder))).toHaveLength(counts.files);
    expect([checked.counts.author, checked.counts.topic, checked.counts.section]).toEqual([counts.authors, counts.topics, counts.sections]);
  });

  it('has drafts, scheduled and withdrawn stories in their shares', () => {
    const { counts } = generateArchive({ folder: temporaryFolder(), articles: 400, shares: { draft: 0.25, scheduled: 0, withdrawn: 1 } });
    expect(counts.ready + counts.scheduled).toBe(0);
    expect(counts.draft).toBeGreaterThan(60);
    expect(counts.draft + counts.withdrawn).toBe(400);
  });

  it('has bodies of as many words as are asked for', () => {
    const folder = temporaryFolder();
    const { plan } = generateArchive({ folder, articles: 40, length: { least: 200, most: 400 } });
    for (const { path } of plan.articles) {
      const words = readFileSync(join(folder, path), 'utf8').split('---\n').at(-1)?.split(/\s+/).length ?? 0;
      expect(words).toBeGreaterThan(190);
    }
  });

  it('uses every block of the registry and links its stories', () => {
    const folder = temporaryFolder();
    const { plan } = generateArchive({ folder, articles: 200 });
    const text = plan.articles.map(({ path }) => readFileSync(join(folder, path), 'utf8')).join('\n');
    for (const sign of [
      '<FactBox',
      '<Timeline',
      '<Callout',
      '<Quote',
      '<Table',
      '<Figure',
      '![',
      '](/topics/',
      '](/authors/',
      '](/harbour/',
      'corrections:',
      'aliases:',
      'related:',
      '## ',
      '### ',
    ])
      expect([sign, text.includes(sign)]).toEqual([sign, true]);
  });
});

describe('its language', () => {
  it('has 20,000 words, none of them twice, none that begins code', () => {
    expect(new Set(vocabulary).size).toBe(VOCABULARY_SIZE);
    expect(vocabulary.filter((word) => !/^[a-z]+$/.test(word) || word === 'import' || word === 'export')).toEqual([]);
  });

  it('uses them by Zipf’s law: the second half as often, the tenth a tenth', () => {
    const random = createRandom('zipf');
    const drawn = new Map<number, number>();
    for (let index = 0; index < 500_000; index += 1) {
      const rank = random.rank(VOCABULARY_SIZE);
      drawn.set(rank, (drawn.get(rank) ?? 0) + 1);
    }
    const share = (rank: number) => (drawn.get(rank) ?? 0) / (drawn.get(0) ?? 1);
    expect(share(1)).toBeCloseTo(Math.log(3 / 2) / Math.log(2), 1);
    expect(share(9)).toBeCloseTo(0.1, 1);
    expect(Math.max(...drawn.keys())).toBeLessThan(VOCABULARY_SIZE);
  });
});
