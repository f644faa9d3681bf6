import { describe, expect, it } from 'vitest';
import { parseBlock } from '../block-example.ts';
import { renderBlock } from '../render-block.tsx';
import { gallery } from './schema.ts';

const pictures = {
  'images/a.png': { href: '/images/1/a-600.png', width: 600, height: 400 },
  'images/b.png': { href: '/images/2/b-600.png', width: 600, height: 300 },
};
const MDX = `<Gallery pictures={[{ src: 'images/a.png', alt: 'A hill', caption: 'East.' }, { src: 'images/b.png', alt: 'A lake' }]} caption="Two views." />`;

describe('Gallery', () => {
  it('refuses one picture alone, and a picture without a description', () => {
    expect(gallery.props.safeParse({ pictures: [{ src: 'images/a.png', alt: 'A' }] }).success).toBe(false);
    expect(gallery.props.safeParse({ pictures: [{ src: 'images/a.png' }, { src: 'images/b.png' }] }).success).toBe(false);
  });

  it('names each of its pictures to the edition', () => {
    expect(parseBlock(MDX).references.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'picture images/a.png',
      'picture images/b.png',
    ]);
  });

  it('lists its pictures with their own words, under one caption', () => {
    const html = renderBlock(MDX, { pictures });
    expect(html.match(/<li>/g)).toHaveLength(2);
    expect(html).toContain('src="/images/2/b-600.png" width="600" height="300" alt="A lake"');
    expect(html).toMatch(/<p[^>]*>East\.<\/p>.*<figcaption.*Two views\..*<\/figcaption>/);
  });
});
