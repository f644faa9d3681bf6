import { describe, expect, it } from 'vitest';
import { parseBlock } from '../block-example.ts';
import { exampleContext } from '../example-context.ts';
import { renderBlock } from '../render-block.tsx';

const MDX = "<Related slugs={['a-line-beside-a-line', 'not-yet-public']} />";

describe('Related', () => {
  it('names its stories to the edition', () => {
    expect(parseBlock(MDX).references.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'article a-line-beside-a-line',
      'article not-yet-public',
    ]);
  });

  it('links to the stories that are public, and is not there when none is', () => {
    const html = renderBlock(MDX, exampleContext);
    expect(html.match(/<li/g)).toHaveLength(1);
    expect(html).toContain('A line beside a line');
    expect(renderBlock(MDX)).toBe('');
  });

  it('has a title in the language of the story', () => {
    expect(renderBlock(MDX, { ...exampleContext, lang: 'ko' })).toContain('관련 기사');
  });
});
