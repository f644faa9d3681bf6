/** `npm run fonts`: cuts the site's faces out of Source Serif 4, and writes the rules that name them and what stands in for them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import { FACES, type Face, FEATURES } from './faces.ts';

const folder = import.meta.dirname;
const require = createRequire(import.meta.url);

const originals = {
  normal: readPackaged('@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2'),
  italic: readPackaged('@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-italic.woff2'),
};

/** Newspaper English, so that widths are compared by how often letters stand in it. */
const SPECIMEN =
  'The armistice was signed on the morning of 27 July 1953, and it was to last until the two sides had agreed on a peace. ' +
  'Seventy years on, its line still runs across the peninsula, and the commission that watches over it meets in the same place.';

/** Everything that this folder's generated files hold, by name. The same input makes the same bytes. */
export async function makeFaces(): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const rules: string[] = [];
  for (const face of FACES) {
    files.set(face.file, await cut(face));
    rules.push(faceRule(face), ...(await Promise.all(face.standIns.map((standIn) => standInRule(face, standIn)))));
  }
  const header = '/* Made by `npm run fonts` from faces.ts. Optional: on a slow first visit the stand-in stays, and nothing moves. */\n';
  return files.set('faces.css', Buffer.from(`${header}${rules.join('\n')}\n`));
}

function cut({ style, characters, axes }: Face): Promise<Buffer> {
  return subsetFont(originals[style], characters, { targetFormat: 'woff2', variationAxes: axes, keepFeatures: FEATURES });
}

function faceRule({ family, file, weight, style }: Face): string {
  return rule(family, { 'font-weight': weight, 'font-style': style, src: `url("./${file}") format("woff2")`, 'font-display': 'optional' });
}

/** Georgia at the width and height of the face: a line breaks where it would break in ours. */
async function standInRule({ family, style }: Face, { weight, axes, local, measuredBy }: Face['standIns'][number]): Promise<string> {
  const ours = await open(originals[style], axes);
  const theirs = await open(readPackaged(`@fontsource/gelasio/files/${measuredBy}`), undefined);
  const size = widthOf(ours) / widthOf(theirs);
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  return rule(`${family} Stand-in`, {
    'font-weight': weight,
    'font-style': style,
    src: `local("${local}"), local("${local.replace('Georgia', 'Gelasio')}")`,
    'size-adjust': percent(size),
    'ascent-override': percent(ours.ascent / ours.unitsPerEm / size),
    'descent-override': percent(-ours.descent / ours.unitsPerEm / size),
    'line-gap-override': '0%',
  });
}

async function open(bytes: Buffer, axes: Record<string, number> | undefined): Promise<Font> {
  const font = await subsetFont(bytes, SPECIMEN, { targetFormat: 'truetype', ...(axes !== undefined && { variationAxes: axes }) });
  return create(font) as Font;
}

/** Of the specimen, in ems. */
function widthOf(font: Font): number {
  return font.layout(SPECIMEN).advanceWidth / font.unitsPerEm;
}

function rule(family: string, declarations: Record<string, string>): string {
  const lines = Object.entries({ 'font-family': `"${family}"`, ...declarations }).map(([name, value]) => `  ${name}: ${value};`);
  return `@font-face {\n${lines.join('\n')}\n}`;
}

function readPackaged(path: string): Buffer {
  return readFileSync(require.resolve(path));
}

if (import.meta.main) for (const [name, bytes] of await makeFaces()) writeFileSync(join(folder, name), bytes);
