import { describe, expect, it } from 'vitest';
import { renderBlock } from '../render-block.tsx';
import { timeline } from './schema.ts';

describe('Timeline', () => {
  it('refuses a date that is none, and a line without events', () => {
    expect(timeline.props.safeParse({ items: [{ date: '1953-13', text: 'T' }] }).success).toBe(false);
    expect(timeline.props.safeParse({ items: [] }).success).toBe(false);
  });

  it('is an ordered list with dates as exact as they are known, in the language of the story', () => {
    const mdx = "<Timeline items={[{ date: '1953', text: 'One.' }, { date: '1953-07-27', text: 'Two.' }]} />";
    expect(renderBlock(mdx)).toMatch(/<ol.*>1953<\/time>.*>27 July 1953<\/time>.*<\/ol>/);
    expect(renderBlock(mdx, { lang: 'ko' })).toContain('1953년 7월 27일');
  });
});
