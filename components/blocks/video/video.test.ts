import { describe, expect, it } from 'vitest';
import { renderBlock } from '../render-block.tsx';
import { video } from './schema.ts';

const pictures = { 'images/a.png': { href: '/images/1/a-600.png', width: 600, height: 400 } };

describe('Video', () => {
  it('refuses a poster from another site, an address that is none, and a length that is none', () => {
    const props = { url: 'https://example.org/v', title: 'A film' };
    expect(video.props.safeParse(props).success).toBe(true);
    expect(video.props.safeParse({ ...props, poster: 'https://example.org/a.png' }).success).toBe(false);
    expect(video.props.safeParse({ ...props, url: 'javascript:alert(1)' }).success).toBe(false);
    expect(video.props.safeParse({ ...props, duration: '4:75' }).success).toBe(false);
  });

  it('fetches nothing from the other site: the poster is our own, and the rest is a link that says where it leads', () => {
    const html = renderBlock(
      '<Video url="https://www.example.org/v" title="A film" poster="images/a.png" alt="A hill" duration="4:05" />',
      {
        pictures,
      },
    );
    expect(html).not.toMatch(/<(?:iframe|video|script|embed|object)/);
    expect(html.match(/src="[^"]*"/g)).toEqual(['src="/images/1/a-600.png"']);
    expect(html).toMatch(/<a href="https:\/\/www\.example\.org\/v".*A film.*Watch at example\.org, 4:05.*<\/a>/);
  });
});
