import { describe, expect, it } from 'vitest';
import { parseBlock } from '../block-example.ts';
import { renderBlock } from '../render-block.tsx';

describe('Callout', () => {
  it('is refused when it is empty', () => {
    expect(parseBlock('<Callout />').problems.map((problem) => problem.code)).toContain('article/missing-children');
  });

  it('needs no title, and shows the one that it has', () => {
    expect(renderBlock('<Callout>\nA **note**.\n</Callout>')).toContain('<p>A <strong>note</strong>.</p>');
    expect(renderBlock('<Callout title="Mind this">\nA note.\n</Callout>')).toContain('Mind this');
  });
});
