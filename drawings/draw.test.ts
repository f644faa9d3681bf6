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
});
