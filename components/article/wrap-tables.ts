import type { Element, ElementContent, Root } from 'hast';

/** Stands around every table that no block holds; its `label` is the name of the region that scrolls. */
export const SCROLL_TABLE = 'scroll-table';

/** The block that brings a region of its own. */
const TABLE_BLOCK = 'Table';

/** The same tree, with every plain table in a region of its own. The tree that is given stays as it is. */
export function wrapTables(tree: Root): Root {
  let count = 0;
  const wrap = (node: Element): Element => {
    if (node.tagName === TABLE_BLOCK) return node;
    if (node.tagName !== 'table') return { ...node, children: wrapAll(node.children) };
    count += 1;
    return { type: 'element', tagName: SCROLL_TABLE, properties: {}, data: { props: { label: `Table ${count}` } }, children: [node] };
  };
  const wrapAll = (children: ElementContent[]): ElementContent[] =>
    children.map((child) => (child.type === 'element' ? wrap(child) : child));
  return { ...tree, children: tree.children.map((child) => (child.type === 'element' ? wrap(child) : child)) };
}
