import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { PictureFile, Rendition } from '#engine/query/views.ts';
import { Picture } from './picture.tsx';

const files = (name: string, format: 'avif' | 'webp' | 'jpeg'): Rendition[] =>
  [320, 1200].map((width) => ({ href: `/images/1/${name}-${width}.${format}`, width, height: (width * 2) / 3, type: `image/${format}` }));

const photograph = (name: string): PictureFile => ({
  href: `/images/1/${name}-1200.jpeg`,
  width: 1200,
  height: 800,
  renditions: { avif: files(name, 'avif'), webp: files(name, 'webp'), jpeg: files(name, 'jpeg') },
});
const drawing: PictureFile = { href: '/images/1/map-960.svg', width: 960, height: 640 };

describe('a picture', () => {
  it('that is drawn is one file at every size', () => {
    const html = renderToStaticMarkup(<Picture picture={{ ...drawing, alt: 'A map' }} />);
    expect(html).toBe('<img src="/images/1/map-960.svg" width="960" height="640" alt="A map" loading="lazy" decoding="async"/>');
  });

  it('that is a photograph is offered as AVIF, then WebP, then JPEG, at every width and its real size', () => {
    const html = renderToStaticMarkup(<Picture picture={{ ...photograph('hill'), alt: 'A hill' }} layout="band" />);
    expect(
      [...html.matchAll(/<source type="([^"]+)" srcSet="([^"]+)" sizes="100vw" width="1200" height="800"\/>/g)].map((match) => [
        match[1],
        match[2],
      ]),
    ).toEqual([
      ['image/avif', '/images/1/hill-320.avif 320w, /images/1/hill-1200.avif 1200w'],
      ['image/webp', '/images/1/hill-320.webp 320w, /images/1/hill-1200.webp 1200w'],
    ]);
    expect(html).toContain(
      '<img src="/images/1/hill-1200.jpeg" srcSet="/images/1/hill-320.jpeg 320w, /images/1/hill-1200.jpeg 1200w" sizes="100vw" width="1200" height="800" alt="A hill"',
    );
    expect(html).not.toContain('style=');
  });

  it('has its dark form before the other, in every encoding', () => {
    const html = renderToStaticMarkup(<Picture picture={{ ...photograph('day'), alt: '', dark: photograph('night') }} />);
    const medias = [...html.matchAll(/<source[^>]*>/g)].map(
      ([tag]) => `${/hill|day|night/.exec(tag)} ${/\.(avif|webp|jpeg)/.exec(tag)?.[1]} ${tag.includes('dark')}`,
    );
    expect(medias).toEqual(['night avif true', 'night webp true', 'night jpeg true', 'day avif false', 'day webp false']);
  });

  it('that is drawn has its dark drawing', () => {
    const html = renderToStaticMarkup(<Picture picture={{ ...drawing, alt: '', dark: { ...drawing, href: '/images/2/map-960.svg' } }} />);
    expect(html).toContain('<source srcSet="/images/2/map-960.svg" width="960" height="640" media="(prefers-color-scheme: dark)"/>');
  });

  it('that the page opens with is fetched before the rest, and no other is', () => {
    expect(renderToStaticMarkup(<Picture picture={{ ...drawing, alt: '' }} first />)).toContain('loading="eager" fetchPriority="high"');
    expect(renderToStaticMarkup(<Picture picture={{ ...drawing, alt: '' }} />)).not.toContain('fetchPriority');
  });
});
