import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseBlock } from '../block-example.ts';
import { renderBlock } from '../render-block.tsx';
import { blocks } from '../schemas.ts';
import { COUNTRIES } from './countries.ts';
import { map } from './schema.ts';
import { worldFor } from './world.ts';

const WORDS = { title: 'T', description: 'D', centre: [127, 38], across: 900 };
const accepts = (props: object) => map.props.safeParse({ ...WORDS, ...props }).success;
const written = (props: string) => `<Map title="T" description="Where it is." centre={[127, 38]} across={900} ${props} />`;

describe('the props of Map', () => {
  it('are places on the earth, and as much of it as a map can show', () => {
    expect(accepts({})).toBe(true);
    expect(accepts({ centre: [190, 0] })).toBe(false);
    expect(accepts({ centre: [0, 91] })).toBe(false);
    expect(accepts({ across: 50 })).toBe(false);
    expect(accepts({ description: undefined })).toBe(false);
  });

  it('name countries that are in the data, and say which is close to one that is not', () => {
    const names = worldFor(1_000).countries.map(({ properties }) => properties.name);
    expect(new Set(COUNTRIES)).toEqual(new Set(names));
    expect(
      parseBlock(written('subject="South Corea"'))
        .problems.map(({ message }) => message)
        .join(),
    ).toContain('Did you mean “South Korea”?');
  });
});

describe('a map', () => {
  it('puts its centre in its middle, and north above south', () => {
    const html = renderBlock(written("marks={[{ at: [127, 38], label: 'Here' }, { at: [127, 39], label: 'North' }]}"));
    expect(html).toMatch(/<circle[^>]*cx="280" cy="200"/);
    const [, north] = [...html.matchAll(/<circle[^>]*cy="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(north).toBeLessThan(200);
  });

  it('leaves out what is outside of it', () => {
    expect(renderBlock(written("marks={[{ at: [-74, 40.7], label: 'New York' }]}"))).not.toContain('New York');
  });

  it('hatches the country that is meant, and shows where in the world it is', () => {
    expect(renderBlock(written(''))).not.toMatch(/fill="url\(#meant/);
    expect(renderBlock(written('subject="South Korea"'))).toMatch(/fill="url\(#meant\w*\)" d="M[^"]{100,}"/);
    expect(renderBlock(written('inset="top-end"'))).toContain('translate(496 64)');
  });

  it('keeps its ids apart from those of another on the page', () => {
    const ids = [...renderBlock(`${written('')}\n\n${written('')}`).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
  });

  it.each([
    ['a peninsula', blocks.Map.example],
    ['an archipelago', '<Map title="T" description="D" centre={[15, 65]} across={2500} />'],
    ['an ocean', '<Map title="T" description="D" centre={[120, 10]} across={8000} inset="top-start" />'],
  ])('weighs little when it shows %s', (_, mdx) => {
    expect(brotliCompressSync(renderBlock(mdx)).byteLength).toBeLessThan(6_000);
  });
});
