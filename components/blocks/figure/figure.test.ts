import { describe, expect, it } from 'vitest';
import { renderBlock } from '../render-block.tsx';
import { figure } from './schema.ts';

const pictures = { 'images/a.png': { href: '/images/1/a.png', width: 600, height: 400 } };

describe('Figure', () => {
  it('refuses a picture without a description, or from outside the edition', () => {
    expect(figure.props.safeParse({ src: 'images/a.png' }).success).toBe(false);
    expect(figure.props.safeParse({ src: 'https://example.org/a.png', alt: 'A' }).success).toBe(false);
  });

  it('has the real size of its picture, its description and its words', () => {
    const html = renderBlock('<Figure src="images/a.png" alt="A hill" caption="The hill." credit="Photo: A." wide />', { pictures });
    expect(html).toContain('src="/images/1/a.png" width="600" height="400" alt="A hill"');
    expect(html).toMatch(/<figcaption.*The hill\..*Photo: A\..*<\/figcaption>/);
    expect(html).toContain('block-wide');
  });

  it('says what a picture showed that is no longer there', () => {
    expect(renderBlock('<Figure src="images/a.png" alt="A hill" />')).toContain('A hill');
  });
});
