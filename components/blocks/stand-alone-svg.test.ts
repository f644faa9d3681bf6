import { imageSize } from 'image-size';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { LIGHT_COLORS } from '#engine/pictures/light-colors.ts';
import { makeBlock } from '#engine/pictures/make-block.ts';
import type { BlockDrawing } from '#engine/query/block-picture.ts';
import { parseBlock } from './block-example.ts';
import { exampleContext } from './example-context.ts';
import { feedBody } from './feed-body.ts';
import { toPresentation } from './presentation.ts';
import { blocks } from './schemas.ts';

/** What the blocks of a text would have pictures made of. */
function drawingsOf(mdx: string, lang = 'en'): BlockDrawing[] {
  const drawings: BlockDrawing[] = [];
  const pictureOf = (drawing: BlockDrawing) => void drawings.push(drawing);
  feedBody({ tree: parseBlock(mdx).tree, context: exampleContext }, { lang, base: 'https://ledger.example', accent: 'teal', pictureOf });
  return drawings;
}

/** Every name and value of every attribute, in a parser that refuses what is no XML. */
function attributesOf(svg: string): [name: string, value: string][] {
  const found: [string, string][] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ attributes }) => void found.push(...Object.entries(attributes)));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  return found;
}

const examples = [...drawingsOf(blocks.Chart.example), ...drawingsOf(blocks.Map.example)];
const bars = (label: string) =>
  drawingsOf(
    `<Chart type="bar" title="T" description="D" unit="U" source="S" subject="${label}" columns={['A', 'B']} rows={[['${label}', 1], ['x', 2]]} />`,
  )[0]?.svg ?? '';
const pngOf = async (svg: string) =>
  (await makeBlock({ kind: 'block', shown: { slug: 'one', version: '1' }, svg, words: { alt: 'D' } })).files[0];

describe('a drawing that leaves its page', () => {
  it('is there for a chart of each type and for a map', () => {
    expect(examples).toHaveLength(5);
  });

  it('names its colours and faces itself, without classes, styles and variables [FD-8]', () => {
    const known = new Set(Object.values(LIGHT_COLORS));
    for (const { svg } of examples) {
      for (const [name, value] of attributesOf(svg)) {
        expect(name).not.toMatch(/^(?:class|style|href)$/i);
        expect(value).not.toContain('var(');
        if (name === 'fill' || name === 'stroke') expect(value).toMatch(/^(?:#[0-9a-f]{6}|none|url\(#\w+\))$/);
        if (value.startsWith('#')) expect([...known, '#0b6463'], `${name}="${value}"`).toContain(value);
      }
      expect(svg.match(/<text(?! font-family="Noto Sans KR" font-size="\d+")/)).toBeNull();
    }
    expect(examples[1]?.svg).toContain('fill="#0b6463"'); // the accent of the section
  });

  it('knows what every class of a drawing means, or says which it does not', () => {
    expect(toPresentation('fill-accent stroke-[1.5]', 'rose')).toEqual({ fill: '#b5124f', strokeWidth: '1.5' });
    expect(() => toPresentation('fill-accent text-lg', 'rose')).toThrow('“text-lg”');
    expect(() => toPresentation('fill-plum', 'rose')).toThrow('“fill-plum”');
  });

  it('says the words of whoever wrote it, however hostile they are', () => {
    const svg = bars('</text><script>&amp; ]]> é');
    expect(attributesOf(svg).length).toBeGreaterThan(10);
    expect(svg).toContain('&#x3C;/text>&#x3C;script>');
  });
});

describe('the picture of a drawing', () => {
  it('is a PNG, twice as large as it is shown, of the same bytes each time', async () => {
    const [drawing] = examples;
    const [one, other] = [await pngOf(drawing?.svg ?? ''), await pngOf(drawing?.svg ?? '')];
    expect(one).toMatchObject({ format: 'png', file: '1024.png', width: 1024 });
    expect(imageSize(one?.bytes ?? new Uint8Array())).toMatchObject({ type: 'png', width: 1024, height: one?.height });
    expect(Buffer.from(one?.bytes ?? []).equals(Buffer.from(other?.bytes ?? []))).toBe(true);
    expect(one?.bytes.byteLength).toBeLessThan(100_000);
  });

  it('has letters in it, Korean ones too', async () => {
    const sizes = await Promise.all(['서울', '부산'].map(async (label) => Buffer.from((await pngOf(bars(label)))?.bytes ?? [])));
    expect(sizes[0]?.equals(sizes[1] ?? Buffer.alloc(0))).toBe(false); // two that the face had not would be the same box twice
    const letters = (svg: string) => svg.replaceAll(/<text.*?<\/text>/g, '');
    expect((await pngOf(letters(bars('서울'))))?.bytes.byteLength).toBeLessThan((sizes[0]?.byteLength ?? 0) - 500);
  });
});
