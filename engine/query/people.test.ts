import { describe, expect, it } from 'vitest';
import { problemsOf } from '../testing/ask.ts';
import { createEdition } from '../testing/temporary-edition.ts';
import { findHandles } from './people.ts';

const kim = (more: string) => ({ 'authors/kim.yaml': `name: Kim\nkind: person\n${more}` });

describe('authors in the Fediverse', () => {
  it('are found in the order of the byline, without those who are not in it [OG-4]', async () => {
    const engine = await createEdition(kim("fediverse: '@kim@example.social'\n")).open();
    expect(problemsOf(engine)).toEqual([]);
    expect(findHandles(engine.read(), ['desk', 'kim'])).toEqual(['@kim@example.social']);
  });

  it('are refused without their server, at the place', async () => {
    const engine = await createEdition(kim("fediverse: '@kim'\n")).open();
    expect(problemsOf(engine)).toEqual(['authors/kim.yaml:3:12 error author/invalid-value']);
  });
});
