/** What a block draws on a page → an SVG document that needs neither the style sheet nor the page: it is drawn by what knows no CSS. */
import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { type FunctionComponent, isValidElement, type ReactNode } from 'react';
import { cleanText } from '#discovery/clean-text.ts';
import { FAMILIES } from '#engine/pictures/font-families.ts';
import { LIGHT_COLORS } from '#engine/pictures/light-colors.ts';
import type { Accent } from '#engine/schema/section.ts';
import { toPresentation } from './presentation.ts';

export interface Frame {
  /** Of the drawing, in its own units. */
  width: number;
  height: number;
  /** Around it. */
  margin: number;
  accent: Accent;
  /** What all of it inherits. */
  lettering: Properties;
}

/** The face that comes with the site, which has Korean letters too. */
export const LETTERING: Properties = { fontFamily: FAMILIES.sans, fontSize: '15', fill: LIGHT_COLORS['ink-2'] };

/** @param drawing elements of SVG, and function components without hooks that return them */
export function standAloneSvg(drawing: ReactNode, { width, height, margin, accent, lettering }: Frame): string {
  const [wide, high] = [width + 2 * margin, height + 2 * margin];
  const size = { width: String(wide), height: String(high) };
  const ground = element('rect', { x: String(-margin), y: String(-margin), ...size, fill: LIGHT_COLORS.paper });
  const root = element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, viewBox: `${-margin} ${-margin} ${wide} ${high}` }, [
    ground,
    ...toElements(drawing, accent, lettering),
  ]);
  return toHtml(root, { space: 'svg', closeEmptyElements: true }).replaceAll(']]>', ']]&#x3E;'); // XML 1.0 §2.4 asks for it, HTML does not
}

function toElements(node: ReactNode, accent: Accent, lettering: Properties): ElementContent[] {
  if (Array.isArray(node)) return node.flatMap((child: ReactNode) => toElements(child, accent, lettering));
  if (typeof node === 'string' || typeof node === 'number') return [{ type: 'text', value: cleanText(String(node)) }];
  if (!isValidElement<Properties & { children?: ReactNode; className?: string }>(node)) return [];
  const { children, className, ...properties } = node.props;
  if (typeof node.type === 'function') return toElements((node.type as FunctionComponent)(node.props) as ReactNode, accent, lettering);
  const inside = toElements(children, accent, lettering);
  if (typeof node.type !== 'string') return inside; // a fragment
  const inherited = node.type === 'text' ? lettering : {};
  const own = className === undefined ? {} : toPresentation(className, accent);
  return [element(node.type, { ...inherited, ...properties, ...own }, inside)];
}

function element(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}
