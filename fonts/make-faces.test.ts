import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FACES } from './faces.ts';
import { makeFaces } from './make-faces.ts';

describe('faces', () => {
  it('are in the repository as they are made from Source Serif 4', async () => {
    for (const [name, bytes] of await makeFaces()) expect(readFileSync(join(import.meta.dirname, name)).equals(bytes), name).toBe(true);
  });

  it('stay within what a reader on a train may be asked to fetch', () => {
    for (const { file, budget } of FACES) expect(readFileSync(join(import.meta.dirname, file)).length, file).toBeLessThanOrEqual(budget);
  });
});
