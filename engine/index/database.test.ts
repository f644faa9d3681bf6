import { closeSync, mkdirSync, openSync, readFileSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hrefsOf, problemsOf } from '../testing/ask.ts';
import { indexFile, indexOnce } from '../testing/index-once.ts';
import { articlePath, articleText, SITE_FILES } from '../testing/sample-files.ts';
import { createEdition, type Files, type TemporaryEdition, temporaryFolder } from '../testing/temporary-edition.ts';
import { fingerprintCode } from './fingerprint.ts';

const ONE = articlePath('one');
const ALL = [ONE, ...Object.keys(SITE_FILES)].sort();
const changed = async (...given: Parameters<typeof indexOnce>) => (await indexOnce(...given)).changedPaths.sort();

describe('an index', () => {
  it('is made anew for other code', async () => {
    const edition = createEdition({ [ONE]: articleText() });
    await indexOnce(edition);
    expect(await changed(edition, { code: 'other' })).toEqual(ALL);
  });

  it('is made anew for another source', async () => {
    const edition = createEdition({ [ONE]: articleText() });
    await indexOnce(edition);
    expect(await changed(edition, { source: 'directory:/elsewhere' })).toEqual(ALL);
  });

  it('is kept for the same code and source (control)', async () => {
    const edition = createEdition({ [ONE]: articleText() });
    expect(await changed(edition)).toEqual(ALL);
    expect(await changed(edition)).toEqual([]);
  });

  it('holds nothing of the edition that it was of before', async () => {
    const first = createEdition({ [ONE]: articleText() });
    await (await first.open()).close();
    const second = createEdition({ [articlePath('two')]: articleText({ categories: 'oceans' }) });
    const engine = await second.open({ dataDir: first.dataDir });
    expect(hrefsOf(engine)).toEqual(['/science/oceans/two']);
  });
});

describe('the fingerprint of the code', () => {
  it('changes with the registry of blocks, and not with its tests', () => {
    const registry = join(temporaryFolder(), 'schemas.ts');
    writeFileSync(registry, 'export const blocks = {};\n');
    const before = fingerprintCode(pathToFileURL(registry).href);
    writeFileSync(join(dirname(registry), 'schemas.test.ts'), '');
    expect(fingerprintCode(pathToFileURL(registry).href)).toBe(before);
    writeFileSync(registry, 'export const blocks = { };\n');
    expect(fingerprintCode(pathToFileURL(registry).href)).not.toBe(before);
  });
});

describe('a damaged index', () => {
  const manyFiles: Files = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [articlePath(`story-${index}`), articleText({ body: `Text ${index}. `.repeat(200) })]),
  );

  it.each([
    ['garbage over its header', (file: string) => overwrite(file, 0, 200)],
    ['garbage over its first page', (file: string) => overwrite(file, 100, 3_996)],
    ['garbage over its middle', (file: string) => overwrite(file, Math.floor(statSync(file).size / 2), 40_000)],
    ['half of it gone', (file: string) => truncateSync(file, Math.floor(statSync(file).size / 8_192) * 4_096)],
    ['no byte in it', (file: string) => truncateSync(file, 0)],
    ['text in its place', (file: string) => writeFileSync(file, 'This is no database.'.repeat(500))],
  ])('with %s is made anew', async (_, damage) => {
    const edition = createEdition(manyFiles);
    await (await edition.open()).close();
    const before = readFileSync(indexFile(edition));
    damage(indexFile(edition));
    expect(readFileSync(indexFile(edition)).equals(before)).toBe(false);
    const engine = await edition.open();
    expect(hrefsOf(engine)).toHaveLength(24);
    expect(engine.read().get('SELECT count(*) AS count FROM article')).toEqual({ count: 40 });
    expect(problemsOf(engine)).toEqual([]);
  });

  it('that was whole before is found while it is served, and made anew by the next update', async () => {
    const edition = createEdition(manyFiles);
    const first = await edition.open();
    expect(await first.verify()).toBe(true);
    await first.close();
    overwrite(indexFile(edition), Math.floor(statSync(indexFile(edition)).size / 2), 40_000);
    const engine = await edition.open();
    expect(await engine.verify()).toBe(false);
    expect((await engine.update()).changedTags).toContain('site');
    expect(hrefsOf(engine)).toHaveLength(24);
    expect(engine.read().get('SELECT count(*) AS count FROM article')).toEqual({ count: 40 });
    expect(await engine.verify()).toBe(true);
  });

  it('is no reason to delete a file that cannot be written', async () => {
    const edition = createEdition();
    blockDataDir(edition);
    await expect(edition.open()).rejects.toThrow();
  });

  function overwrite(file: string, from: number, length: number): void {
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.alloc(length, 0xa5), 0, length, from);
    closeSync(handle);
  }

  function blockDataDir({ dataDir }: TemporaryEdition): void {
    mkdirSync(join(dataDir, 'index.sqlite'), { recursive: true });
  }
});
