import type { Element, ElementContent, Root } from 'hast';
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ComponentType, ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { BlockSurroundings } from '#components/blocks/block-props.ts';
import { blockComponents } from '#components/blocks/components.tsx';
import { ScrollTable } from '#components/site/scroll-table.tsx';
import type { BodyView } from '#engine/query/body.ts';
import type { SiteView } from '#engine/query/views.ts';
import { SCROLL_TABLE, wrapTables } from './wrap-tables.ts';

interface Props {
  body: BodyView;
  lang: string;
  site: SiteView;
}

/** A checked body as React elements. Nothing in it is evaluated: blocks are looked up by name. */
export function Body({ body, lang, site }: Props) {
  const tree: Root = wrapTables(body.tree);
  const components = { ...elements, ...placeBlocks({ context: body.context, lang, site }) };
  return toJsxRuntime(tree, { Fragment, jsx, jsxs, passNode: true, components: components as Partial<Components> });
}

interface ElementProps {
  node: Element;
  children?: ReactNode;
}

/** Elements that are not written as they come: blocks that pages add, and what a policy without inline styles needs. */
const elements = {
  [SCROLL_TABLE]: ({ node, children }: ElementProps) => <ScrollTable label={String(node.data?.props?.label)}>{children}</ScrollTable>,
  th: ({ node, children }: ElementProps) => (
    <th scope="col" data-align={alignOf(node)}>
      {children}
    </th>
  ),
  td: ({ node, children }: ElementProps) => <td data-align={alignOf(node)}>{children}</td>,
};

function alignOf({ properties }: Element): string | undefined {
  return typeof properties.align === 'string' ? properties.align : undefined;
}

/** Props were checked against each block's own schema when the body was parsed; here they are data again. */
function placeBlocks(surroundings: BlockSurroundings): Record<string, ComponentType<ElementProps>> {
  const blocks = Object.entries(blockComponents) as unknown as [string, { page: ComponentType<Record<string, unknown>> }][];
  return Object.fromEntries(
    blocks.map(([name, { page: Block }]) => [
      name,
      ({ node, children }: ElementProps) => (
        <Block {...node.data?.props} {...surroundings}>
          {node.children.some(isSeen) ? children : undefined}
        </Block>
      ),
    ]),
  );
}

function isSeen(node: ElementContent): boolean {
  return node.type !== 'text' || node.value.trim() !== '';
}
