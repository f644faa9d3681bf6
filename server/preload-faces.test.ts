import { describe, expect, it } from 'vitest';
import { preloadFaces } from './preload-faces.ts';

const face = (rest: string) => `@font-face{font-family:F;${rest}}`;

describe('faces of a page', () => {
  it('are fetched beside it when they are optional and upright', () => {
    const style =
      face('src:url(/a.woff2)format("woff2");font-display:optional') + face('font-style:normal;src:url("/b.woff2");font-display:optional');
    expect(preloadFaces(style)).toBe(
      '<link rel="preload" as="font" type="font/woff2" href="/a.woff2" crossorigin=""><link rel="preload" as="font" type="font/woff2" href="/b.woff2" crossorigin="">',
    );
  });

  it.each([
    ['slanted', face('font-style:italic;src:url(/a.woff2);font-display:optional')],
    ['swapped in late', face('src:url(/a.woff2);font-display:swap')],
    ["the reader's own", face('src:local(Georgia);font-display:optional')],
    ['none', 'p{color:red}'],
  ])('are left alone when they are %s', (_, style) => {
    expect(preloadFaces(style)).toBe('');
  });
});
