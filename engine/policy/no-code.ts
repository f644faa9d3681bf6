import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx';
import { SKIP, visit } from 'unist-util-visit';
import type { Rule } from './rule.ts';

/** Articles are data: nothing in them is imported, exported or computed. A comment is dropped, and never published. */
export const noCode: Rule = ({ tree, report }) => {
  visit(tree, (node, index, parent) => {
    if (node.type === 'mdxjsEsm') {
      const word = node.value.trimStart().split(/\s/, 1)[0] ?? 'import';
      report(
        node,
        'error',
        'import-export',
        `“${word}” begins a line of code here, and articles hold no code: delete the line, or change its first word.`,
      );
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      if (!isComment(node))
        report(
          node,
          'error',
          'expression',
          `“{${shorten(node.value)}}” is an expression, and nothing is computed in articles: write the text itself, or \\{ for a brace.`,
        );
    } else return;
    if (parent === undefined || index === undefined) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
};

function isComment(node: MdxFlowExpression | MdxTextExpression): boolean {
  const program = node.data?.estree;
  return program !== undefined && program !== null && program.body.length === 0 && (program.comments?.length ?? 0) > 0;
}

function shorten(code: string): string {
  const line = code.trim().split('\n', 1)[0] ?? '';
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
