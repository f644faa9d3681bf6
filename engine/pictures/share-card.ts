/**
 * The card that stands for a page where it is shared, as SVG: headline and section beside the picture, on the rule of two
 * lines; the site's name under it, where two bars run off the edge. Its light form is the only one: cards are shown by others.
 */
import { fitText, type TextBox } from './fit-text.ts';
import { FACES, type Face } from './font-files.ts';
import { ACCENT_COLORS, LIGHT_COLORS } from './light-colors.ts';
import { headlineFace, measureText } from './measure-text.ts';
import type { ShareOrder } from './order.ts';
import { escapeXml } from './xmp.ts';

export const CARD = { width: 1200, height: 630 } as const;

/** The most that a picture takes, in pixels: from the upper corner at the end down to the rule, on which it stands. */
export const CARD_PICTURE = { left: 580, top: 0, width: 620, height: 506 } as const;

const MARGIN = 64;
const RULE = { top: CARD_PICTURE.height, line: 6, gap: 9 } as const;
const SIZES = [84, 78, 72, 66, 60, 56, 52, 48, 44, 40, 37, 34, 31, 28, 26, 24];
const BESIDE: TextBox = { width: CARD_PICTURE.left - MARGIN - 40, height: 370, sizes: SIZES.slice(2), leading: 1.14 };
const ALONE: TextBox = { width: 800, height: 360, sizes: SIZES, leading: 1.14 };

export interface CardPicture {
  png: Buffer;
  /** At most that of `CARD_PICTURE`. */
  height: number;
}

export function drawShareCard({ site, headline, section }: ShareOrder, picture: CardPicture | undefined): string {
  const accent = section === undefined ? LIGHT_COLORS.signal : ACCENT_COLORS[section.accent];
  const parts = [
    rect(0, 0, CARD.width, CARD.height, LIGHT_COLORS.paper),
    picture === undefined ? bars(accent) : image(picture),
    section === undefined ? '' : text(section.title, { x: MARGIN, y: 92, size: 27, face: 'bold', fill: accent }),
    ...headlineLines(headline, picture === undefined ? ALONE : BESIDE, section === undefined ? 60 : 112),
    rect(0, RULE.top, CARD.width, RULE.line, LIGHT_COLORS.ink),
    rect(0, RULE.top + RULE.line + RULE.gap, CARD.width, RULE.line, accent),
    ...signature(site),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">${parts.join('')}</svg>`;
}

function headlineLines(headline: string, box: TextBox, top: number): string[] {
  const face = headlineFace(headline);
  const { size, lines } = fitText(headline, box, (line, at) => measureText(line, face, at));
  return lines.map((line, place) =>
    text(line, { x: MARGIN, y: top + size * (place * box.leading + 0.92), size, face, fill: LIGHT_COLORS.ink }),
  );
}

/** Two bars that run off the lower edge, and the name beside them. */
function signature(site: string): string[] {
  const top = RULE.top + 2 * RULE.line + RULE.gap;
  const face = headlineFace(site);
  return [
    rect(MARGIN, top, 14, CARD.height - top, LIGHT_COLORS.signal),
    rect(MARGIN + 25, top, 14, CARD.height - top, LIGHT_COLORS.signal),
    text(site, { x: MARGIN + 62, y: 594, size: 46, face, fill: LIGHT_COLORS.ink }),
  ];
}

/** Where no picture is, the bars come down from the upper edge and land on the rule. */
function bars(color: string): string {
  return rect(960, 0, 70, RULE.top, color) + rect(1085, 0, 70, RULE.top, color);
}

function image({ png, height }: CardPicture): string {
  const { left, width } = CARD_PICTURE;
  const top = RULE.top - height;
  return `<image x="${left}" y="${top}" width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}"/>`;
}

function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
}

function text(content: string, { x, y, size, face, fill }: { x: number; y: number; size: number; face: Face; fill: string }): string {
  const { family, weight } = FACES[face];
  return `<text x="${x}" y="${y}" font-family="${family}" font-weight="${weight}" font-size="${size}" fill="${fill}">${escapeXml(content)}</text>`;
}
