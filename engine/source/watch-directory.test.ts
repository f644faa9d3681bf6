import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from '../testing/temporary-edition.ts';
import { watchDirectory } from './watch-directory.ts';

function watched(prepare: (folder: string) => void = () => undefined) {
  const folder = temporaryFolder();
  prepare(folder);
  const changed = new Set<string>();
  const ends: Error[] = [];
  const watch = watchDirectory(folder, {
    onChange: (paths) => void paths.map((path) => changed.add(path)),
    onEnd: (error) => void ends.push(error),
  });
  onTestFinished(() => watch.close());
  const write = (path: string, text = 'text') => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const hears = (...paths: string[]) => vi.waitFor(() => expect([...changed]).toEqual(expect.arrayContaining(paths)), { timeout: 10_000 });
  return { folder, changed, ends, write, hears };
}

describe('a folder that is watched', () => {
  it('tells of files that are written, renamed over and deleted', async () => {
    const { folder, changed, write, hears } = watched((root) => {
      for (const name of ['a.mdx', 'b.mdx', 'c.mdx']) writeFileSync(join(root, name), 'before');
    });
    write('a.mdx', 'after');
    write('.b.tmp', 'after');
    renameSync(join(folder, '.b.tmp'), join(folder, 'b.mdx'));
    rmSync(join(folder, 'c.mdx'));
    await hears('a.mdx', 'b.mdx', 'c.mdx');
    expect(changed.has('.b.tmp')).toBe(false);
  });

  it('tells of a folder that is moved in, and then of what happens in it', async () => {
    const outside = temporaryFolder();
    mkdirSync(join(outside, '2026/01'), { recursive: true });
    writeFileSync(join(outside, '2026/01/a.mdx'), 'text');
    const { folder, write, hears } = watched();
    renameSync(join(outside, '2026'), join(folder, '2026'));
    await hears('2026');
    write('2026/01/a.mdx', 'again');
    await hears('2026/01/a.mdx');
  });

  it('tells of what happens in a folder that went and came back', async () => {
    const { folder, changed, write, hears } = watched((root) => mkdirSync(join(root, 'images')));
    rmSync(join(folder, 'images'), { recursive: true });
    await hears('images');
    mkdirSync(join(folder, 'images'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    changed.clear();
    write('images/a.png');
    await hears('images/a.png');
  });

  it('says nothing of hidden files and of editors’ copies', async () => {
    const { changed, write, hears } = watched();
    write('.git/index');
    write('a.mdx~');
    write('.a.mdx.swp');
    write('a.mdx');
    await hears('a.mdx');
    expect([...changed]).toEqual(['a.mdx']);
  });

  it('says when it cannot be watched', () => {
    const ends: Error[] = [];
    watchDirectory(join(temporaryFolder(), 'nowhere'), { onChange: () => undefined, onEnd: (error) => void ends.push(error) });
    expect(ends).toHaveLength(1);
  });
});
