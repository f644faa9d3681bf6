/** The text of a body as Markdown that any program reads: blocks are the sentences in them, and notes are gone. */
import type { BlockContent, Root, RootContent } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { visit } from 'unist-util-visit';
import type { BlockRegistry } from '../policy/block.ts';
import { createDraft } from '../policy/rule.ts';
import { rules } from '../policy/rules.ts';
import { parseMarkdown } from './markdown.ts';

export interface MarkdownContext {
  headline?: string | undefined;
  /** Origin of the site, for links within it. */
  origin: string;
  blocks: BlockRegistry;
}

/** @param body of a sound article, without its frontmatter */
export function writeMarkdownBody(body: string, { headline, origin, blocks }: MarkdownContext): string {
  const parsed = parseMarkdown(body, 'article');
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  const { tree } = parsed;
  const draft = createDraft({ tree, headline, blocks }, 'article', [], []);
  for (const rule of rules) rule(draft); // they give blocks their props, and take out what is not published
  const plain: Root = { type: 'root', children: openBlocks(tree.children, blocks) };
  visit(plain, (node) => {
    if ((node.type === 'link' || node.type === 'definition') && /^\/(?!\/)/.test(node.url)) node.url = `${origin}${node.url}`;
  });
  const extensions = [gfmTableToMarkdown(), gfmFootnoteToMarkdown(), gfmStrikethroughToMarkdown()];
  return toMarkdown(plain, { extensions, bullet: '-', fences: true, rule: '-' });
}

function openBlocks(nodes: readonly RootContent[], blocks: BlockRegistry): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression' || node.type === 'mdxJsxTextElement') return [];
    if (node.type === 'mdxJsxFlowElement') {
      const sentences = node.data?.props === undefined ? [] : (blocks[node.name ?? '']?.text?.(node.data.props) ?? []);
      return [...sentences.map(toParagraph), ...openBlocks(node.children, blocks)];
    }
    if (!('children' in node)) return [node];
    return [{ ...node, children: openBlocks(node.children, blocks) } as RootContent];
  });
}

function toParagraph(value: string): BlockContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
