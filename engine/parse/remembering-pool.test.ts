import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blocks } from '../testing/temporary-edition.ts';
import { ParsePool } from './parse-pool.ts';
import { RememberingPool } from './remembering-pool.ts';

describe('a pool that remembers', () => {
  let pool: RememberingPool;
  const bodyOf = (text: string, lang = 'en') =>
    pool.run('body', { source: `---\n---\n\n${text}\n`, kind: 'article', lang, headline: 'A story' });

  beforeEach(() => {
    pool = new RememberingPool(blocks);
  });

  afterEach(() => {
    vi.restoreAllMocks();
    return pool.close();
  });

  it('parses a body once', async () => {
    const [first, second] = [await bodyOf('A text.'), await bodyOf('A text.')];
    expect(first.plainText).toContain('A text.');
    expect(second).toBe(first);
  });

  it('parses another text, and the same in another language', async () => {
    const [first, another, german] = await Promise.all([bodyOf('A text.'), bodyOf('Another.'), bodyOf('A text.', 'de')]);
    expect([first.plainText.trim(), another.plainText.trim()]).toEqual(['A text.', 'Another.']);
    expect(german).not.toBe(first);
  });

  it('forgets what has not been asked for for long', async () => {
    const first = await bodyOf('A text.');
    for (let story = 0; story < 9; story += 1) await bodyOf(`Story ${story}. ${'word '.repeat(20_000)}`);
    expect(await bodyOf('A text.')).not.toBe(first);
  });

  it('tries again what could not be parsed', async () => {
    vi.spyOn(ParsePool.prototype, 'run').mockRejectedValueOnce(new Error('the thread ended'));
    await expect(bodyOf('A text.')).rejects.toThrow('the thread ended');
    expect((await bodyOf('A text.')).plainText.trim()).toBe('A text.');
  });
});
