/** A body as HTML that stands by itself: no styles, no scripts, no address that needs the page it was on. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { BodyView } from '#engine/query/body.ts';

/** @param url of the story, for links within it */
export function plainBody(body: Pick<BodyView, 'tree'>, url: string): string {
  const { origin } = new URL(url);
  const tree: Root = { type: 'root', children: openBlocks(body.tree.children, url, origin) as RootContent[] };
  return toHtml(tree);
}

function openBlocks(nodes: readonly RootContent[], url: string, origin: string): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element') return [];
    const children = openBlocks(node.children, url, origin);
    return isBlock(node) ? children : [{ ...node, properties: absoluteProperties(node, url, origin), children }];
  });
}

/** Blocks have names in capitals, as in MDX; elements have none. */
function isBlock({ tagName }: Element): boolean {
  return tagName !== tagName.toLowerCase();
}

function absoluteProperties({ properties }: Element, url: string, origin: string): Element['properties'] {
  const kept = Object.entries(properties).filter(([name]) => !['className', 'style'].includes(name));
  return Object.fromEntries(
    kept.map(([name, value]) => [name, typeof value === 'string' && ADDRESSES.has(name) ? toAbsolute(value, url, origin) : value]),
  );
}

const ADDRESSES = new Set(['href', 'src', 'cite']);

function toAbsolute(address: string, url: string, origin: string): string {
  if (address.startsWith('#')) return `${url}${address}`;
  return address.startsWith('/') && !address.startsWith('//') ? `${origin}${address}` : address;
}
