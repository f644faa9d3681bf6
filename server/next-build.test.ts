import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNextBuild } from './next-build.ts';

const root = mkdtempSync(join(tmpdir(), 'next-build-'));
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeAll(() => {
  write('.next/static/chunks/a.css', 'a{}');
  write('.next/static/chunks/a.js', 'secret');
  write('.next/secret.css', 'secret');
  const manifest = { moduleLoading: {}, clientModules: { '[project]/a.tsx': { id: 7, name: '*' } } };
  write(
    '.next/server/app/[a]/page_client-reference-manifest.js',
    `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["/[a]/page"] = ${JSON.stringify(manifest)};`,
  );
});
afterAll(() => rmSync(root, { recursive: true }));

describe('a style sheet', () => {
  it.each([
    '/_next/static/../secret.css',
    '/_next/static/%2e%2e/secret.css',
    '/_next/static/chunks/a.js',
    '/elsewhere/static/chunks/a.css',
    'https://example.org/_next/static/chunks/a.css',
  ])('is not read from %s', async (href) => {
    await expect(openNextBuild(root).read(href)).rejects.toThrow(`${href}: a page's style sheets are files in /_next/static/`);
  });

  it('is asked for again when it was not there', async () => {
    const { read } = openNextBuild(root);
    await expect(read('/_next/static/chunks/late.css')).rejects.toThrow('ENOENT');
    write('.next/static/chunks/late.css', 'b{}');
    await expect(read('/_next/static/chunks/late.css')).resolves.toBe('b{}');
  });

  it('is read once from its file (control)', async () => {
    const { read } = openNextBuild(root);
    expect(await read('/_next/static/chunks/a.css?dpl=1')).toBe('a{}');
    expect(await read('/_next/static/chunks/a.css')).toBe('a{}');
  });
});

it('knows client modules by their numbers', () => {
  const { sourceOf } = openNextBuild(root);
  expect(sourceOf('8')).toBeUndefined();
  expect(sourceOf('7')).toBe('[project]/a.tsx');
});
