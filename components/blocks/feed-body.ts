/** The body of a story → HTML that needs neither the style sheet nor the address of the page: for feeds and mail. */
import type { Element, ElementContent, Properties, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { BodyView } from '#engine/query/body.ts';
import { blockComponents } from './components.tsx';
import type { FeedSurroundings } from './feed-form.ts';

/** Properties (as hast spells them) that mean something without a style sheet or a script. */
const KEPT = new Set([
  'alt',
  'align',
  'cite',
  'colSpan',
  'dateTime',
  'dir',
  'height',
  'href',
  'id',
  'lang',
  'rowSpan',
  'scope',
  'src',
  'start',
  'width',
]);

/** Those of them that are addresses. */
const ADDRESSES = ['href', 'src', 'cite'];

/**
 * @param surroundings what of them the caller knows; pictures, tables and stories come with the body
 * @returns HTML without `class`, `style` and `data-` attributes, in which every address is absolute
 */
export function feedBody(body: Pick<BodyView, 'tree' | 'context'>, surroundings: Omit<FeedSurroundings, 'context'>): string {
  const around: FeedSurroundings = { ...surroundings, context: body.context };
  const children = body.tree.children.flatMap((node): RootContent[] => (node.type === 'element' ? toFeed(node, around) : [node]));
  return toHtml({ type: 'root', children });
}

function toFeed(node: Element, around: FeedSurroundings): ElementContent[] {
  const children = node.children.flatMap((child) => (child.type === 'element' ? toFeed(child, around) : [child]));
  const form = formOf(node.tagName);
  const made = form === undefined ? [{ ...node, children }] : form(node.data?.props ?? {}, around, children);
  return made.map((child) => strip(child, around.base));
}

type AnyForm = (props: object, surroundings: FeedSurroundings, children: ElementContent[]) => ElementContent[];

/** Props were checked against each block's own schema when the body was parsed; here they are data again. */
function formOf(name: string): AnyForm | undefined {
  return Object.hasOwn(blockComponents, name) ? (blockComponents[name as keyof typeof blockComponents].feed as AnyForm) : undefined;
}

function strip(node: ElementContent, base: string): ElementContent {
  if (node.type !== 'element') return node;
  const properties = Object.fromEntries(Object.entries(node.properties).filter(([name]) => KEPT.has(name)));
  return { ...node, properties: completeAddresses(properties, base), children: node.children.map((child) => strip(child, base)) };
}

function completeAddresses(properties: Properties, base: string): Properties {
  const addresses = ADDRESSES.flatMap((name) => {
    const value = properties[name];
    return typeof value === 'string' && URL.canParse(value, base) ? [[name, new URL(value, base).href] as const] : [];
  });
  return { ...properties, ...Object.fromEntries(addresses) };
}
