import type { Paragraph, RootContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import { SKIP, visit } from 'unist-util-visit';
import type { Rule } from './rule.ts';

/** MDX reads a block written on one line as part of a paragraph; a block alone in its paragraph takes its place. */
export const unravelBlocks: Rule = ({ tree }) => {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (parent === undefined || index === undefined) return;
    const blocks = paragraph.children.filter((child) => child.type === 'mdxJsxTextElement');
    const rest = paragraph.children.filter((child) => child.type !== 'mdxJsxTextElement');
    if (blocks.length === 0 || rest.some((child) => child.type !== 'text' || child.value.trim() !== '')) return;
    parent.children.splice(index, 1, ...blocks.map(toFlow));
    return [SKIP, index + blocks.length];
  });
};

function toFlow(block: MdxJsxTextElement): RootContent {
  const sentence: Paragraph[] = block.children.length === 0 ? [] : [{ type: 'paragraph', children: block.children }];
  return { ...block, type: 'mdxJsxFlowElement', children: sentence };
}
