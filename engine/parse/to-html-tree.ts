/** Markdown tree → HTML tree, with blocks as elements of their own name that carry their props. */
import type { Element, ElementContent, Root as HtmlRoot, Nodes } from 'hast';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import type { Handler } from 'mdast-util-to-hast';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';

/** Words of the interface that end up inside the text, by language. */
const FOOTNOTES: Record<string, string> = { en: 'Notes', ko: '주석' };
const BACK: Record<string, string> = { en: 'Back to the text', ko: '본문으로' };

export function toHtmlTree(tree: Root, lang: string): HtmlRoot {
  const primary = lang.split('-', 1)[0] ?? 'en';
  const options: Options = {
    clobberPrefix: '',
    footnoteLabel: FOOTNOTES[primary] ?? 'Notes',
    footnoteLabelProperties: {},
    footnoteBackLabel: (index, again) => `${BACK[primary] ?? 'Back to the text'} ${index + 1}${again > 1 ? `-${again}` : ''}`,
    handlers: { mdxJsxFlowElement: blockToElement },
  };
  const html = unified().use(remarkRehype, options).runSync(tree) as HtmlRoot;
  dropPositions(html);
  return html;
}

const blockToElement: Handler = (state, node: MdxJsxFlowElement): Element => ({
  type: 'element',
  tagName: node.name ?? '',
  properties: {},
  data: { props: node.data?.props },
  children: state.wrap(state.all(node), true) as ElementContent[],
});

function dropPositions(node: Nodes): void {
  delete node.position;
  if ('children' in node) for (const child of node.children) dropPositions(child);
}
