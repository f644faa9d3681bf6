/** What feeds know a story by, whatever happens to its file. */
import { describe, expect, it } from 'vitest';
import { readArticle } from '../query/article.ts';
import { answerOf, problemsOf } from '../testing/ask.ts';
import { articlePath, articleText } from '../testing/sample-files.ts';
import { createEdition } from '../testing/temporary-edition.ts';

const [ONE, TWO] = [articlePath('one'), articlePath('two')];
const text = (title: string, id?: string) => articleText({ title, ...(id !== undefined && { more: `id: ${id}` }) });

describe('the id of a story that was published', () => {
  it.each([
    ['another is written', text('B', 'other'), '8:5'],
    ['it is taken out', text('B'), '1:1'],
  ])('never changes: where %s, that is an error at its line and the last good version stays [FD-4]', async (_, changed, place) => {
    const edition = createEdition({ [ONE]: text('A', 'first') });
    const engine = await edition.open();
    edition.write({ [ONE]: changed });
    await engine.update();
    expect(problemsOf(engine)).toEqual([`${ONE}:${place} error article/changed-id`]);
    expect(readArticle(engine.read(), 'one')).toMatchObject({ id: 'first', title: 'A' });
    edition.write({ [ONE]: text('B', 'first') });
    await engine.update();
    expect(problemsOf(engine)).toEqual([]);
    expect(readArticle(engine.read(), 'one')).toMatchObject({ id: 'first', title: 'B' });
  });

  it('stays refused after the next start', async () => {
    const edition = createEdition({ [ONE]: text('A', 'first') });
    const first = await edition.open();
    edition.write({ [ONE]: text('B', 'other') });
    await first.update();
    await first.close();
    const engine = await edition.open();
    expect(problemsOf(engine)).toEqual([`${ONE}:8:5 error article/changed-id`]);
    expect(answerOf(engine, '/world/treaties/one')).toBe('A');
  });

  it('may be written out where it was the slug, and goes along to a file of another name', async () => {
    const edition = createEdition({ [ONE]: text('A') });
    const engine = await edition.open();
    edition.write({ [ONE]: text('B', 'one') });
    await engine.update();
    edition.rename(ONE, TWO);
    await engine.update();
    expect(problemsOf(engine)).toEqual([]);
    expect(readArticle(engine.read(), 'two')).toMatchObject({ id: 'one', title: 'B' });
  });

  it('is not swapped for that of another story: addresses keep their stories, too', async () => {
    const edition = createEdition({ [ONE]: text('A', 'a'), [TWO]: text('B', 'b') });
    const engine = await edition.open();
    edition.write({ [ONE]: text('B', 'b'), [TWO]: text('A', 'a') });
    await engine.update();
    expect(problemsOf(engine)).toEqual([`${ONE}:8:5 error article/changed-id`, `${TWO}:8:5 error article/changed-id`]);
    expect(answerOf(engine, '/world/treaties/one')).toBe('A');
  });

  it('is no other story’s, the slug of one without an id included', async () => {
    const edition = createEdition({ [ONE]: text('A'), [TWO]: text('B', 'one') });
    const engine = await edition.open();
    expect(problemsOf(engine)).toEqual([`${TWO}:8:5 error article/duplicate-id`]);
    edition.write({ [ONE]: undefined });
    await engine.update();
    expect(problemsOf(engine)).toEqual([]);
  });

  it('may change as long as nobody has read the story (control)', async () => {
    for (const more of ['status: draft\n', 'published: 2999-01-01T00:00:00Z\n']) {
      const hidden = (id: string) =>
        articleText({
          more: `${more.startsWith('status') ? more : ''}id: ${id}`,
          ...(more.startsWith('p') && { published: '2999-01-01T00:00:00Z' }),
        });
      const edition = createEdition({ [ONE]: hidden('a') });
      const engine = await edition.open();
      edition.write({ [ONE]: hidden('b') });
      await engine.update();
      expect(problemsOf(engine)).toEqual([]);
    }
  });
});
