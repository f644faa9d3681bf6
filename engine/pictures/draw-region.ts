/** A part of a drawing → pixels, at any size, drawn from its lines and not from pixels of it. */
import { Resvg } from '@resvg/resvg-js';
import { SaxesParser } from 'saxes';
import type { Region, Size } from './crop.ts';
import { FONTS } from './font-files.ts';
import { escapeXml } from './xmp.ts';

/** @param region in the units of the drawing's own width and height */
export function drawRegion(svg: string, size: Size, region: Region, width: number): { png: Buffer } & Size {
  const { attributes, rest } = splitRoot(svg);
  const [x, y, unitsWide, unitsHigh] = viewBoxOf(attributes, size);
  const [across, down] = [unitsWide / size.width, unitsHigh / size.height];
  const viewBox = [x + region.left * across, y + region.top * down, region.width * across, region.height * down].join(' ');
  const height = Math.max(1, Math.round((region.height * width) / region.width));
  const framed = { ...attributes, width: String(width), height: String(height), viewBox, preserveAspectRatio: 'none' };
  const root = Object.entries(framed).map(([name, value]) => `${name}="${escapeXml(value)}"`);
  return { png: new Resvg(`<svg ${root.join(' ')}>${rest}`, { font: FONTS }).render().asPng(), width, height };
}

/** The attributes of the outermost element, and the text after its opening tag. */
function splitRoot(svg: string): { attributes: Record<string, string>; rest: string } {
  const parser = new SaxesParser();
  let found: { attributes: Record<string, string>; rest: string } | undefined;
  parser.on('opentag', ({ attributes }) => {
    found ??= { attributes, rest: svg.slice(parser.position) };
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg);
  if (found === undefined) throw new TypeError('A drawing without an element was let through.');
  return found;
}

function viewBoxOf({ viewBox }: Record<string, string>, { width, height }: Size): [number, number, number, number] {
  const [x, y, wide, high] = (viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (x === undefined || y === undefined || !wide || !high) return [0, 0, width, height];
  return [x, y, wide, high];
}
