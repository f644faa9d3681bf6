import { describe, expect, it } from 'vitest';
import { parseBlock } from '../block-example.ts';
import { renderBlock } from '../render-block.tsx';

describe('Definition', () => {
  it('is refused without its meaning', () => {
    expect(parseBlock('<Definition term="Fathom" />').problems.map(({ code }) => code)).toContain('article/missing-children');
  });

  it('pairs the term with its meaning, and says whose meaning it is', () => {
    const html = renderBlock('<Definition term="Fathom" source="an almanac">\nSix **feet**.\n</Definition>');
    expect(html).toMatch(
      /<dl[^>]*><dt[^>]*>Fathom<\/dt><dd[^>]*>\s*<p>Six <strong>feet<\/strong>\.<\/p>\s*<\/dd><dd[^>]*>Source: an almanac<\/dd><\/dl>/,
    );
  });
});
