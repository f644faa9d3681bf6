/** Classes of drawings → presentation attributes of SVG, in the theme's light values: what a drawing looks like without the style sheet. */
import type { Properties } from 'hast';
import { ACCENT_COLORS, LIGHT_COLORS } from '#engine/pictures/light-colors.ts';
import type { Accent } from '#engine/schema/section.ts';

/** What is no colour (`app/styles/drawings.css`, and Tailwind's own). */
const OTHERS: Record<string, Properties> = {
  'fill-none': { fill: 'none' },
  'stroke-[1.5]': { strokeWidth: '1.5' },
  'stroke-2': { strokeWidth: '2' },
  'stroke-3': { strokeWidth: '3' },
  'font-bold': { fontWeight: '700' },
  italic: { fontStyle: 'italic' },
  dashed: { strokeDashArray: ['6', '4'] },
  dotted: { strokeDashArray: ['1.4', '3'] },
};

/**
 * @param classes separated by spaces
 * @throws where one means nothing here: a drawing that used it would be black
 */
export function toPresentation(classes: string, accent: Accent): Properties {
  return Object.assign({}, ...classes.split(' ').map((name) => OTHERS[name] ?? toColor(name, accent)));
}

function toColor(name: string, accent: Accent): Properties {
  const [, property, token] = /^(fill|stroke)-(.+)$/.exec(name) ?? [];
  const color = token === 'accent' ? ACCENT_COLORS[accent] : LIGHT_COLORS[token as keyof typeof LIGHT_COLORS];
  if (property === undefined || color === undefined) throw new TypeError(`Pictures of drawings do not know the class “${name}”.`);
  return { [property]: color };
}
