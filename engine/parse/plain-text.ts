import type { Nodes, Root } from 'mdast';
import type { BlockRegistry } from '../policy/block.ts';

const PARAGRAPH_LIKE = new Set(['paragraph', 'heading', 'code', 'tableCell', 'listItem']);

/** Everything that is read, in order, a paragraph a line: no markup, no addresses, no notes. */
export function plainText(tree: Root, blocks: BlockRegistry): string {
  const pieces: string[] = [];
  collect(tree, blocks, pieces);
  return pieces
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
}

function collect(node: Nodes, blocks: BlockRegistry, pieces: string[]): void {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') pieces.push(node.value);
  if (node.type === 'break') pieces.push('\n');
  if (node.type === 'mdxJsxFlowElement' && node.data?.props !== undefined) {
    const definition = node.name === null ? undefined : blocks[node.name];
    for (const sentence of definition?.text?.(node.data.props) ?? []) pieces.push(sentence, '\n');
  }
  if ('children' in node) for (const child of node.children) collect(child, blocks, pieces);
  if (PARAGRAPH_LIKE.has(node.type)) pieces.push('\n');
}
