import { expect, it } from 'vitest';
import { blocks } from '../testing/temporary-edition.ts';
import { ParsePool } from './parse-pool.ts';

it('threads that parse end when they have had nothing to do for a while, but for one', async () => {
  const pool = new ParsePool(blocks, 3, 50);
  const parse = () => pool.run('markdown', { source: '---\n---\n\nA text.\n', headline: 'A story', origin: 'https://news.example' });
  const parsed = [parse(), parse(), parse()];
  expect(pool.threads).toBe(3);
  await Promise.all(parsed);
  await expect.poll(() => pool.threads).toBe(1);
  expect(await parse()).toContain('A text.');
  await pool.close();
});
