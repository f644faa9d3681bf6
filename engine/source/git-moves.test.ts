import { describe, expect, it, vi } from 'vitest';
import { readArticle } from '../query/article.ts';
import { isKnownAddress } from '../query/known-address.ts';
import { answerOf, hrefsOf, problemsOf } from '../testing/ask.ts';
import { articlePath, articleText } from '../testing/sample-files.ts';
import { createRepository } from '../testing/temporary-repository.ts';

vi.setConfig({ testTimeout: 120_000 }); // an engine is opened up to twice in one

const [ONE, TWO, THREE] = [articlePath('one'), articlePath('two'), articlePath('three')];
const words = (of: string) => Array.from({ length: 40 }, (_, line) => `Sentence ${line} of ${of}.`).join('\n');
const story = (title: string) => articleText({ title, body: words(title) });

describe('a file that is given another name in a repository', () => {
  it('keeps its old address and the id that feeds know, whatever the editor forgot [FD-4]', async () => {
    const repository = createRepository({ [ONE]: story('A') });
    const { engine, mirror } = await repository.open();
    expect(readArticle(engine.read(), 'one')?.id).toBe('one');
    repository.git('mv', ONE, TWO);
    repository.commit({ [TWO]: `${story('A')}\nOne sentence more.\n` });
    await mirror.fetch();
    const { changedTags } = await engine.update();
    expect(changedTags).toContain('alias:one');
    expect(answerOf(engine, '/world/treaties/one')).toBe('→ /world/treaties/two');
    expect(isKnownAddress(engine.read(), '/world/treaties/one')).toBe(true);
    expect(isKnownAddress(engine.read(), '/world/treaties/one.md')).toBe(true);
    expect(readArticle(engine.read(), 'two')?.id).toBe('one');
    expect(problemsOf(engine)).toEqual([]);
  });

  it('keeps every name that it had, by one hop, and an index that is made anew knows them', async () => {
    const repository = createRepository({ [ONE]: story('A'), [articlePath('other')]: story('B') });
    const first = await repository.open();
    for (const [from, to] of [
      [ONE, TWO],
      [TWO, THREE],
    ] as const) {
      repository.git('mv', from, to);
      repository.commit();
    }
    const check = (engine: typeof first.engine) => {
      for (const old of ['one', 'two']) expect(answerOf(engine, `/world/treaties/${old}`)).toBe('→ /world/treaties/three');
      expect(readArticle(engine.read(), 'three')?.id).toBe('one');
    };
    await first.mirror.fetch();
    await first.engine.update();
    check(first.engine);
    await first.engine.close();
    const again = createRepository();
    again.git('pull', '--quiet', '--force', '--no-rebase', '--allow-unrelated-histories', '-X', 'theirs', repository.folder, 'main');
    check((await again.open()).engine);
  });

  it('leads to itself when it is given its old name back, and a new story of an old name is that story', async () => {
    const repository = createRepository({ [ONE]: story('A') });
    repository.git('mv', ONE, TWO);
    repository.commit();
    repository.commit({ [ONE]: articleText({ title: 'New', body: words('the new'), more: 'id: new' }) });
    const { engine, mirror } = await repository.open();
    expect(answerOf(engine, '/world/treaties/one')).toBe('New');
    expect([readArticle(engine.read(), 'one')?.id, readArticle(engine.read(), 'two')?.id]).toEqual(['new', 'one']);
    repository.commit({ [ONE]: undefined });
    repository.git('mv', TWO, ONE);
    repository.commit();
    await mirror.fetch();
    await engine.update();
    expect(answerOf(engine, '/world/treaties/two')).toBe('→ /world/treaties/one');
    expect(hrefsOf(engine)).toEqual(['/world/treaties/one']);
  });

  it('is not taken for one that came as another went (control)', async () => {
    const repository = createRepository({
      [ONE]: story('A'),
      ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [articlePath(`s${n}`), story(`S ${n}`)])),
    });
    const { engine, mirror } = await repository.open();
    repository.commit({ [ONE]: undefined, [TWO]: articleText({ title: 'Else', body: 'Nothing of it is the same.\n\nNot a line.' }) });
    await mirror.fetch();
    await engine.update();
    expect(answerOf(engine, '/world/treaties/one')).toBe('nothing');
    expect(readArticle(engine.read(), 'two')?.id).toBe('two');
  });

  it('is found in a folder of the repository', async () => {
    const repository = createRepository({ [`edition/${ONE}`]: story('A') });
    repository.git('mv', 'site.yaml', 'sections', 'authors', 'edition/');
    repository.commit();
    repository.git('mv', `edition/${ONE}`, `edition/${TWO}`);
    repository.commit();
    const { engine } = await repository.open({ path: 'edition' });
    expect(answerOf(engine, '/world/treaties/one')).toBe('→ /world/treaties/two');
  });
});
