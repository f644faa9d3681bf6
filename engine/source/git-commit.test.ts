import { existsSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { answerOf, hrefsOf, problemsOf } from '../testing/ask.ts';
import { articlePath, articleText } from '../testing/sample-files.ts';
import { createRepository } from '../testing/temporary-repository.ts';

vi.setConfig({ testTimeout: 120_000 }); // an engine is opened up to three times in one

const stories = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [articlePath(`story-${index}`), articleText({ title: `Story ${index}` })]),
  );

describe('an edition in a repository', () => {
  it('is served as its branch has it, commit by commit', async () => {
    const repository = createRepository(stories(2));
    const { engine, mirror } = await repository.open();
    expect(hrefsOf(engine)).toEqual(['/world/treaties/story-0', '/world/treaties/story-1']);
    const commit = repository.commit({ [articlePath('story-1')]: articleText({ title: 'Again' }), [articlePath('new')]: articleText() });
    expect((await engine.update()).changedPaths).toEqual([]);
    await mirror.fetch();
    expect((await engine.update()).changedPaths.sort()).toEqual([articlePath('new'), articlePath('story-1')]);
    expect(answerOf(engine, '/world/treaties/story-1')).toBe('Again');
    expect(engine.commit).toBe(commit);
  });

  it('is read from a folder of it', async () => {
    const inFolder = Object.fromEntries(Object.entries(stories(1)).map(([path, text]) => [`edition/${path}`, text]));
    const repository = createRepository(inFolder);
    repository.git('mv', 'site.yaml', 'sections', 'authors', 'edition/');
    repository.commit();
    const { engine } = await repository.open({ path: 'edition' });
    expect(hrefsOf(engine)).toEqual(['/world/treaties/story-0']);
  });

  it('follows a branch that is rewound', async () => {
    const repository = createRepository(stories(1));
    const { engine, mirror } = await repository.open();
    const first = repository.git('rev-parse', 'HEAD');
    repository.commit({ [articlePath('story-0')]: articleText({ title: 'Mistaken' }) });
    await mirror.fetch();
    await engine.update();
    expect(answerOf(engine, '/world/treaties/story-0')).toBe('Mistaken');
    repository.git('reset', '--quiet', '--hard', first);
    await mirror.fetch();
    await engine.update();
    expect(answerOf(engine, '/world/treaties/story-0')).toBe('Story 0');
    expect(engine.commit).toBe(first);
  });

  it('takes a file in place of a symbolic link with the same bytes', async () => {
    const repository = createRepository({});
    const file = join(repository.folder, articlePath('a-story'));
    mkdirSync(dirname(file), { recursive: true });
    symlinkSync(articleText({ title: 'A story' }), file);
    repository.commit();
    const { engine, mirror } = await repository.open();
    expect(hrefsOf(engine)).toEqual([]);
    rmSync(file);
    repository.commit({ [articlePath('a-story')]: articleText({ title: 'A story' }) });
    await mirror.fetch();
    await engine.update();
    expect(hrefsOf(engine)).toEqual(['/world/treaties/a-story']);
  });

  it('refuses symbolic links, submodules, odd names and pictures in LFS, each as a problem', async () => {
    const repository = createRepository(stories(1));
    symlinkSync('/etc/passwd', join(repository.folder, 'articles/2026/01/passwords.mdx'));
    repository.commit({
      'articles/2026/01/od\nd.mdx': articleText(),
      'images/photo.png': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n',
    });
    repository.git('update-index', '--add', '--cacheinfo', `160000,${repository.git('rev-parse', 'HEAD')},articles/module`);
    repository.git('commit', '--quiet', '--message', 'A submodule');
    const { engine } = await repository.open();
    expect(problemsOf(engine)).toEqual([
      'articles/2026/01/od\nd.mdx:1:1 error edition/refused-file',
      'articles/2026/01/passwords.mdx:1:1 error edition/refused-file',
      'articles/module:1:1 warning edition/refused-file',
      'images/photo.png:1:1 error picture/in-lfs',
    ]);
    expect(hrefsOf(engine)).toEqual(['/world/treaties/story-0']);
  });

  it('reads no file of more than 64 MB, and says so', async () => {
    const repository = createRepository(stories(1));
    const huge = join(repository.folder, 'images/huge.svg');
    writeFileSync(huge, '');
    truncateSync(huge, 64 * 1024 * 1024 + 1);
    repository.commit();
    const { engine } = await repository.open();
    expect(problemsOf(engine)).toEqual(['images/huge.svg:1:1 error edition/refused-file']);
    expect(hrefsOf(engine)).toEqual(['/world/treaties/story-0']);
  });

  it('runs no filter and no hook that it names', async () => {
    const repository = createRepository({ ...stories(1), '.gitattributes': '* filter=evil\n' });
    const proof = join(repository.dataDir, 'it-ran');
    const { engine, mirror } = await repository.open();
    const run = `sh -c "touch ${proof}; cat"`;
    for (const key of ['filter.evil.smudge', 'filter.evil.clean', 'filter.evil.process', 'core.fsmonitor'])
      repository.git('--git-dir', mirror.location.mirror, 'config', key, run);
    repository.git('config', 'uploadpack.packObjectsHook', run);
    await mirror.fetch();
    await engine.update();
    expect(hrefsOf(engine)).toHaveLength(1);
    expect(existsSync(proof)).toBe(false);
  });

  it('is served from what was fetched last when it cannot be reached', async () => {
    const repository = createRepository(stories(1));
    const first = await repository.open();
    await first.engine.close();
    rmSync(repository.folder, { recursive: true });
    const { engine, mirror } = await repository.open();
    await expect(mirror.fetch()).rejects.toThrow(/does not/);
    expect(hrefsOf(engine)).toEqual(['/world/treaties/story-0']);
  });
});

describe('a commit that takes away more than a fifth', () => {
  const lost = { [articlePath('story-0')]: undefined, [articlePath('story-1')]: undefined };

  it('is held until it is named', async () => {
    const repository = createRepository(stories(9));
    const { engine, mirror } = await repository.open();
    const commit = repository.commit(lost);
    await mirror.fetch();
    const result = await engine.update();
    expect(result.held).toEqual({ commit, stories: 9, lost: 2 });
    expect(hrefsOf(engine)).toHaveLength(9);
    expect(engine.commit).not.toBe(commit);
    await engine.close();

    const again = await repository.open();
    expect(again.engine.held?.commit).toBe(commit);
    expect(hrefsOf(again.engine)).toHaveLength(9);
    await again.engine.close();

    const allowed = await repository.open({ allowShrink: commit });
    expect(allowed.engine.held).toBeUndefined();
    expect(hrefsOf(allowed.engine)).toHaveLength(7);
  });

  it('is let go of by a later one that gives back', async () => {
    const repository = createRepository(stories(9));
    const { engine, mirror } = await repository.open();
    repository.commit(lost);
    await mirror.fetch();
    await engine.update();
    const commit = repository.commit(stories(2));
    await mirror.fetch();
    await engine.update();
    expect([engine.held, engine.commit]).toEqual([undefined, commit]);
  });

  it('passes when it takes a fifth (control)', async () => {
    const repository = createRepository(stories(10));
    const { engine, mirror } = await repository.open();
    const commit = repository.commit(lost);
    await mirror.fetch();
    await engine.update();
    expect([engine.commit, hrefsOf(engine).length]).toEqual([commit, 8]);
  });

  it('passes when stories were renamed and left their old names as aliases', async () => {
    const repository = createRepository(stories(4));
    const { engine, mirror } = await repository.open();
    const commit = repository.commit({
      [articlePath('story-0')]: undefined,
      [articlePath('renamed')]: articleText({ more: 'aliases: [story-0]' }),
    });
    await mirror.fetch();
    await engine.update();
    expect(engine.commit).toBe(commit);
    expect(answerOf(engine, '/world/treaties/story-0')).toBe('→ /world/treaties/renamed');
  });
});
