import { describe, expect, it } from 'vitest';
import { renderBlock } from '../render-block.tsx';
import { steps } from './schema.ts';

describe('Steps', () => {
  it('refuses a single step', () => {
    expect(steps.props.safeParse({ items: [{ text: 'One.' }] }).success).toBe(false);
  });

  it('is an ordered list, with names where steps have them', () => {
    const html = renderBlock("<Steps items={[{ title: 'First', text: 'One.' }, { text: 'Two.' }]} />");
    expect(html).toMatch(/<ol[^>]*><li><b[^>]*>First<\/b><span[^>]*>One\.<\/span><\/li><li><span[^>]*>Two\.<\/span><\/li><\/ol>/);
  });
});
