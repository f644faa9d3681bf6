/** How wide a text is in a face, read from the font's own tables. */
import { readFileSync } from 'node:fs';
import opentype, { type Font } from 'opentype.js';
import { FACES, type Face } from './font-files.ts';

const opened = new Map<Face, Font>();

/** In the units of `size`, kerning included. */
export function measureText(text: string, face: Face, size: number): number {
  return openFace(face).getAdvanceWidth(text, size);
}

/** Serif where it has every letter, as headlines are; else the bold sans, which has the Korean ones too. */
export function headlineFace(text: string): Face {
  const serif = openFace('serif');
  return [...text].every((character) => serif.charToGlyphIndex(character) !== 0) ? 'serif' : 'bold';
}

function openFace(face: Face): Font {
  const known = opened.get(face);
  if (known !== undefined) return known;
  const { buffer, byteOffset, byteLength } = readFileSync(FACES[face].file);
  const font = opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength));
  opened.set(face, font);
  return font;
}
