/** What a block is made of where there is no style sheet: in feeds and in mail. Trees of HTML, without React. */
import type { Element, ElementContent, Properties } from 'hast';
import type { z } from 'zod';
import type { BlockDefinition } from '#engine/policy/block.ts';
import type { BlockDrawing } from '#engine/query/block-picture.ts';
import type { BlockContext } from '#engine/query/body.ts';
import type { PictureFile } from '#engine/query/views.ts';
import type { Accent } from '#engine/schema/section.ts';

/** Where a body is read that is not a page of the site. */
export interface FeedSurroundings {
  /** Pictures, tables and stories that the body names. */
  context: BlockContext;
  /** Language of the body, for dates, numbers and labels in it. */
  lang: string;
  /** Absolute address of the story (or, for want of one, of the site): what relative addresses are completed from. */
  base: string;
  /** The colour of the story's section. */
  accent: Accent;
  /** The picture of what a block draws (a chart, a map), where somebody makes one and it is there. */
  pictureOf?(drawing: BlockDrawing): PictureFile | undefined;
}

/** A block's checked props, what stands between its tags, and where it is read → elements without classes. */
export type FeedForm<Definition extends BlockDefinition> = (
  props: z.output<Definition['props']>,
  surroundings: FeedSurroundings,
  children: ElementContent[],
) => ElementContent[];

type Child = ElementContent | string | undefined | readonly Child[];

/** An element; text may be given as it is, and what is `undefined` is left out. */
export function element(tagName: string, properties: Properties, ...children: Child[]): Element {
  return { type: 'element', tagName, properties, children: children.flatMap(toNodes) };
}

function toNodes(child: Child): ElementContent[] {
  if (child === undefined) return [];
  if (typeof child === 'string') return [{ type: 'text', value: child }];
  return 'type' in child ? [child] : child.flatMap(toNodes);
}

/** A paragraph in bold, which is what a title inside a story can be without disturbing its outline. */
export function feedTitle(title: string | undefined): ElementContent[] {
  return title === undefined ? [] : [element('p', {}, element('strong', {}, title))];
}

/** A picture of the edition, as JPEG where there is one, since feed readers draw no SVG; its description when the file is gone. */
export function feedPicture(src: string, alt: string, { context }: FeedSurroundings): ElementContent {
  const file = context.pictures[src];
  if (file === undefined) return element('p', {}, alt);
  const { href, width, height } = file.raster ?? file;
  return element('img', { src: href, alt, width, height });
}

/** What a block draws, as a picture; its description where none is. */
export function feedDrawing(drawing: BlockDrawing | undefined, alt: string, { pictureOf }: FeedSurroundings): ElementContent {
  const file = drawing && pictureOf?.(drawing);
  if (file === undefined) return element('p', {}, alt);
  const { href, width, height } = file;
  return element('figure', {}, element('img', { src: href, alt, width, height }));
}

/** The words under a picture: what it shows, then who made it. */
export function feedCaption(...sentences: (string | undefined)[]): ElementContent[] {
  const words = sentences.filter((sentence) => sentence !== undefined).join(' ');
  return words === '' ? [] : [element('figcaption', {}, words)];
}
