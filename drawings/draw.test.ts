import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkDrawing } from '#engine/drawing/check-drawing.ts';
import { DRAWINGS, FOLDER } from './draw.ts';

it('every drawing of the edition is drawn here', () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.svg'));
  expect(files.sort()).toEqual(
    Object.keys(DRAWINGS)
      .map((name) => `${name}.svg`)
      .sort(),
  );
});

describe.each(Object.entries(DRAWINGS))('the drawing %s', (name, draw) => {
  it('is in the edition as it is drawn here', () => {
    expect(readFileSync(join(FOLDER, `${name}.svg`), 'utf8')).toBe(draw().toString());
  });

  it('holds what drawings may hold, and weighs little', () => {
    const bytes = Buffer.from(draw().toString());
    expect(checkDrawing(bytes)).toEqual([]);
    expect(brotliCompressSync(bytes).length, 'as it travels').toBeLessThan(8_000);
  });

  it('cuts no label at any size', () => {
    expect(labelsCut(draw().toString())).toEqual([]);
  });
});

/** Font sizes as the style of a sheet has them at full size, small and very small; a label of a lower rank goes before. */
const SIZES = { major: [22, 30, 40], minor: [18, 25, 34] } as const;
const SHOWN_UP_TO = { r3: 1, r2: 2 } as const;
/** Wide sans serifs take this share of their size for a letter, on average. */
const LETTER = 0.6;

/** The lines of text that would reach past the edges of their drawing, with the font size at which they would. */
function labelsCut(svg: string): string[] {
  const width = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  return [...svg.matchAll(/<text.*?text-anchor="(\w+)".*?class="([^"]+)".*?>(<tspan.*?)<\/text>/g)].flatMap(
    ([, anchor, classes = '', lines = '']) => {
      const kind = classes.includes('major') ? 'major' : classes.includes('minor') ? 'minor' : undefined;
      if (kind === undefined) return [];
      const sizes = SIZES[kind].slice(0, classes.includes('r3') ? SHOWN_UP_TO.r3 : classes.includes('r2') ? SHOWN_UP_TO.r2 : undefined);
      return [...lines.matchAll(/x="([-.\d]+)"[^>]*>([^<]+)</g)].flatMap(([, x, text = '']) =>
        sizes.flatMap((size) => {
          const length = text.length * size * LETTER;
          const from = Number(x) - (anchor === 'end' ? length : anchor === 'middle' ? length / 2 : 0);
          return from < 0 || from + length > width ? [`${text} at ${size}`] : [];
        }),
      );
    },
  );
}
