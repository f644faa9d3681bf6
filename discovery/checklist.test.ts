import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** The checklist's ids, by family. */
const FAMILIES: Record<string, readonly number[]> = {
  SD: [1, 2, 3, 4, 5, 6, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 30, 31, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49],
  SM: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  FD: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22],
  RB: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22],
  OG: [1, 2, 3, 4, 5],
  OE: [1],
  WK: [1, 2, 3, 4, 5, 6, 8],
  PF: [1, 2, 3, 4, 5, 6, 7, 8, 9],
  TR: [1, 3, 4, 5, 8, 9],
  NX: [1, 2, 3, 4, 5, 6, 7, 8, 9],
};
const IDS = Object.entries(FAMILIES).flatMap(([family, numbers]) => numbers.map((number) => `${family}-${number}`));

const rows = [...readFileSync(join(root, 'docs/discovery.md'), 'utf8').matchAll(/^\| ([A-Z]{2}-\d+) \| ([a-z ]+) \|(.*)\|$/gm)].map(
  ([, id = '', state = '', why = '']) => ({ id, state, why: why.trim() }),
);

/** Ids that the titles of tests end with. */
const tests = globSync('{app,discovery,e2e,engine}/**/*.{test,spec}.ts', { cwd: root }).map((file) =>
  readFileSync(join(root, file), 'utf8'),
);
const proved = new Set(
  tests.flatMap((text) => [...text.matchAll(/\[((?:[A-Z]{2}-\d+(?:, )?)+)\]/g)].flatMap(([, ids = '']) => ids.split(', '))),
);

describe('the checklist in docs/discovery.md', () => {
  it('has each rule once, with its state', () => {
    expect(rows.map(({ id }) => id)).toEqual(IDS);
    for (const { state } of rows) expect(['holds', 'elsewhere', 'not ours', 'not yet']).toContain(state);
  });

  it('says of nothing that it holds which no test names', () => {
    expect(rows.filter(({ id, state }) => state === 'holds' && !proved.has(id))).toEqual([]);
  });

  it('says why of what does not hold', () => {
    for (const { id, state, why } of rows) if (state === 'not ours' || state === 'not yet') expect(why, id).not.toBe('');
  });
});
