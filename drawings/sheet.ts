/**
 * A sheet to draw on: an SVG whose light form is in plain attributes, which every renderer reads, and whose style says
 * only what differs: on dark grounds, and where it is shown small (in an `<img>` a media query measures the shown width).
 */
import { type Colour, PALETTE } from './palette.ts';

export interface Paint {
  fill?: Colour | undefined;
  stroke?: Colour | undefined;
  width?: number | undefined;
  dash?: string | undefined;
  opacity?: number | undefined;
  /** That of the label that it leads to, with which it goes. */
  rank?: Rank | undefined;
}

/** How important a label is: the second goes below two fifths of the sheet's width, the third below three fifths. */
export type Rank = 1 | 2 | 3;

interface LabelOptions {
  rank?: Rank;
  anchor?: 'start' | 'middle' | 'end';
  colour?: Colour;
  /** The ground that it stands on, which is kept clear around it. */
  on?: Colour;
  /** Not bold, and smaller. */
  minor?: boolean;
  /** The name of a sea: minor, and slanted. */
  water?: boolean;
  /** In the sheet's units, where it is not a label's usual size; such a label is shown at every size. */
  size?: number;
}

/** Shares of the sheet's width at which it counts as small, and as very small, and below which words are too small to read. */
const SMALL = 0.62;
const TINY = 0.4;
const WORDLESS = 0.22;

const FACE = "ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

export class Sheet {
  readonly width: number;
  readonly height: number;
  readonly #title: string;
  readonly #parts: string[] = [];
  readonly #colours = new Set<string>();
  readonly #hatches = new Set<number>();
  #clips = 0;

  /** @param title what the drawing shows, for those who cannot see it */
  constructor(title: string, width = 960, height = 640) {
    this.#title = title;
    this.width = width;
    this.height = height;
    this.rect(0, 0, width, height, { fill: 'ground' });
  }

  path(d: string, paint: Paint): void {
    this.#parts.push(`<path d="${d}"${this.#paint(paint)}/>`);
  }

  rect(x: number, y: number, width: number, height: number, paint: Paint): void {
    this.#parts.push(`<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"${this.#paint(paint)}/>`);
  }

  circle(x: number, y: number, r: number, paint: Paint): void {
    this.#parts.push(`<circle cx="${short(x)}" cy="${short(y)}" r="${short(r)}"${this.#paint(paint)}/>`);
  }

  /**
   * Parallel lines. Shown small, fine ones would flicker against the pixels: then every second goes, and then every
   * second of the rest, and what is left is heavier, so that the tone stays.
   * @param rows a line each, as path data, from the top
   * @param within path data of the shape that they fill; they are the shape themselves when absent
   */
  hatch(rows: readonly string[], stroke: Colour, width: number, within?: string): void {
    const shares = [rows.filter((_, row) => row % 4 === 0), rows.filter((_, row) => row % 4 === 2), rows.filter((_, row) => row % 2 === 1)];
    this.#hatches.add(width);
    const clip = within === undefined ? '' : ` clip-path="url(#${this.#clip(within)})"`;
    for (const [share, lines] of shares.entries())
      if (lines.length > 0)
        this.#parts.push(`<path d="${lines.join('')}"${this.#paint({ stroke, width }, `h${share} w${width * 10}`)}${clip}/>`);
  }

  #clip(d: string): string {
    this.#clips += 1;
    const id = `c${this.#clips}`;
    this.#parts.push(`<clipPath id="${id}"><path d="${d}"/></clipPath>`);
    return id;
  }

  /** Two lines beside each other: what the drawing is about. */
  double(d: (offset: number) => string, paint: Paint = { stroke: 'signal', width: 2 }, gap = 5.6): void {
    this.path(d(-gap / 2) + d(gap / 2), paint);
  }

  label(x: number, y: number, text: string, options: LabelOptions = {}): void {
    const { rank = 1, anchor = 'start', water = false, minor = water, colour = minor ? 'grey' : 'ink', on = 'ground', size } = options;
    const classes = [size === undefined ? (minor ? 'minor' : 'major') : 'fixed', rank > 1 ? `r${rank}` : ''].filter(Boolean).join(' ');
    const halo = { fill: colour, stroke: on, width: 5 };
    const type = `font-family="${FACE}" font-size="${size ?? (minor ? 18 : 22)}" font-weight="${minor ? 400 : 600}" text-anchor="${anchor}" paint-order="stroke" stroke-linejoin="round"${water ? ' font-style="italic" letter-spacing=".12em"' : ''}`;
    const lines = text
      .split('\n')
      .map((line, index) => `<tspan x="${short(x)}" dy="${index === 0 ? 0 : '1.15em'}">${escapeText(line)}</tspan>`);
    this.#parts.push(`<text y="${short(y)}" ${type}${this.#paint(halo, classes)}>${lines.join('')}</text>`);
  }

  toString(): string {
    const { width, height } = this;
    const root = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`;
    return `${root}<title>${escapeText(this.#title)}</title><style>${this.#style()}</style>${this.#parts.join('')}</svg>\n`;
  }

  #paint({ fill, stroke, width, dash, opacity, rank = 1 }: Paint, classes = ''): string {
    const named = [classes, rank > 1 && `r${rank}`, fill && `f-${fill}`, stroke && `s-${stroke}`].filter(Boolean);
    for (const name of named) if (/^[fs]-/.test(name as string)) this.#colours.add(name as string);
    return [
      ` class="${named.join(' ')}"`,
      ` fill="${fill === undefined ? 'none' : PALETTE[fill][0]}"`,
      stroke === undefined ? '' : ` stroke="${PALETTE[stroke][0]}"`,
      width === undefined ? '' : ` stroke-width="${width}"`,
      dash === undefined ? '' : ` stroke-dasharray="${dash}"`,
      opacity === undefined ? '' : ` opacity="${opacity}"`,
    ].join('');
  }

  #style(): string {
    const dark = [...this.#colours].sort().map((name) => {
      const colour = PALETTE[name.slice(2) as Colour][1];
      return `.${name}{${name.startsWith('f') ? 'fill' : 'stroke'}:${colour}}`;
    });
    const heavier = (times: number) =>
      [...this.#hatches].map((width) => `.w${width * 10}{stroke-width:${short(width * times)}px}`).join('');
    const below = (share: number, rules: string) => `@media (max-width:${Math.floor(this.width * share)}px){${rules}}`;
    return [
      `@media (prefers-color-scheme:dark){${dark.join('')}}`,
      below(SMALL, `.major{font-size:30px}.minor{font-size:25px}.r3,.h2{display:none}${heavier(1.7)}`),
      below(TINY, `.major{font-size:40px}.minor{font-size:34px}.r2,.h1{display:none}${heavier(2.9)}`),
      below(WORDLESS, '.major,.minor{display:none}'),
    ].join('');
  }
}

/** A tenth of a unit is as fine as anything is drawn. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
