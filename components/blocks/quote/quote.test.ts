import { describe, expect, it } from 'vitest';
import { renderBlock } from '../render-block.tsx';
import { quote } from './schema.ts';

describe('Quote', () => {
  it('refuses words of nobody, and words from nowhere', () => {
    expect(quote.props.safeParse({ where: 'Geneva' }).success).toBe(false);
    expect(quote.props.safeParse({ who: 'A' }).success).toBe(false);
    expect(quote.props.safeParse({ who: 'A', where: 'B', url: 'javascript:alert(1)' }).success).toBe(false);
  });

  it('says who, where and when', () => {
    const html = renderBlock('<Quote who="A. Writer" where="Geneva" date="1954-04" url="https://example.org/q">\nWords.\n</Quote>');
    expect(html).toContain('<blockquote');
    expect(html).toContain('<a href="https://example.org/q">Geneva</a>');
    expect(html).toContain('<time dateTime="1954-04">April 1954</time>');
  });
});
