import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MISTAKES, NAMED } from '#engine/testing/mistakes.ts';
import { articlePath, articleText } from '#engine/testing/sample-files.ts';
import { createEdition, temporaryFolder } from '#engine/testing/temporary-edition.ts';

const root = join(import.meta.dirname, '..');

interface Outcome {
  code: number;
  lines: string[];
  errors: string;
}

/** Runs the command in a folder, as npm does: npm itself goes to the checkout and says where it was called. */
function check(folder: string, ...args: string[]): Promise<Outcome> {
  const { CONTENT_DIR: _, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'cli/check.ts'), ...args],
      { cwd: root, env: { ...env, INIT_CWD: folder } },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, lines: stdout.trimEnd().split('\n'), errors: stderr });
      },
    );
  });
}

const place = (line: string) => line.split(' ').slice(0, 3).join(' ');

describe('npm run check', () => {
  it('names each mistake of a folder at its line and column, and exits 1', async () => {
    const { folder } = createEdition(MISTAKES);
    const { code, lines } = await check(folder, '.');
    expect(code).toBe(1);
    expect(lines.slice(0, -1).map(place)).toEqual(NAMED);
    expect(lines.at(-1)).toBe('5 articles in 19 files: 24 errors, 1 warning');
  });

  it('prints the same as JSON', async () => {
    const { folder } = createEdition(MISTAKES);
    const { code, lines } = await check(folder, '--json', '.');
    const { problems, counts, errors, warnings } = JSON.parse(lines.join('\n')) as {
      problems: { path: string; line: number; column: number; severity: string; code: string; message: string }[];
      counts: Record<string, number>;
      errors: number;
      warnings: number;
    };
    expect(code).toBe(1);
    expect(problems.map((problem) => `${problem.path}:${problem.line}:${problem.column} ${problem.severity} ${problem.code}`)).toEqual(
      NAMED,
    );
    expect(problems.every(({ message }) => message.length > 10)).toBe(true);
    expect([errors, warnings, counts.article]).toEqual([24, 1, 5]);
  });

  it('writes paths as they were given', async () => {
    const { folder } = createEdition({ [articlePath('one')]: articleText({ body: '<b>' }) });
    const parent = join(folder, '..');
    const first = async (from: string, given: string) => (await check(from, given)).lines[0]?.split(' ')[0];
    expect(await first(parent, 'content')).toBe('content/articles/2026/01/one.mdx:10:1');
    expect(await first(folder, folder)).toBe(`${folder}/articles/2026/01/one.mdx:10:1`);
    expect(await first(join(folder, 'articles'), '2026/01/one.mdx')).toBe('2026/01/one.mdx:10:1');
  });

  it('reports the files and folders that were named alone, checked beside the rest', async () => {
    const { folder } = createEdition({
      [articlePath('one')]: articleText({ categories: 'treatys' }),
      [articlePath('two')]: articleText({ body: '<b>' }),
      'articles/2027/three.mdx': articleText({ body: '{a}' }),
    });
    expect((await check(folder, 'articles/2026/01/one.mdx')).lines.slice(0, -1).map(place)).toEqual([
      'articles/2026/01/one.mdx:4:14 error article/unknown-category',
    ]);
    expect((await check(folder, 'articles/2027', 'articles/2026/01/two.mdx')).lines.slice(0, -1).map((line) => line.split(':')[0])).toEqual(
      ['articles/2026/01/two.mdx', 'articles/2027/three.mdx'],
    );
    expect((await check(folder, 'topics')).code).toBe(0);
  });

  it('says that a path is not there, and exits 2', async () => {
    const { code, errors } = await check(temporaryFolder(), 'nowhere');
    expect([code, errors.trim()]).toEqual([2, 'There is no nowhere.']);
  });

  it('exits 0 with warnings alone', async () => {
    const { folder } = createEdition({ [articlePath('one')]: articleText({ body: '# A headline\n\nText.' }) });
    const { code, lines } = await check(folder, '.');
    expect(code).toBe(0);
    expect(lines.map(place)).toEqual(['articles/2026/01/one.mdx:10:1 warning article/repeated-headline', '1 article in']);
  });

  it('exits 0 with a summary for a sound edition (control)', async () => {
    const { folder } = createEdition({ [articlePath('one')]: articleText() });
    expect(await check(folder, '.')).toEqual({ code: 0, lines: ['1 article in 9 files: 0 errors, 0 warnings'], errors: '' });
  });
});

describe('the sample edition', () => {
  it('is the one that is checked when none is named, and has no error', async () => {
    const { code, lines } = await check(root);
    expect(lines.filter((line) => line.includes(' error '))).toEqual([]);
    expect(lines.at(-1)).toMatch(/^\d+ articles in \d+ files: 0 errors, \d+ warnings?$/);
    expect(code).toBe(0);
  });
});
