/** The body of an article: text → policy → tree and facts. */
import type { Root, RootContent } from 'mdast';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';
import type { BlockRegistry } from '../policy/block.ts';
import { checkAnchors } from '../policy/known-anchors.ts';
import { createDraft } from '../policy/rule.ts';
import { rules } from '../policy/rules.ts';
import type { LocalProblem } from '../problem.ts';
import type { Reference } from '../reference.ts';
import { nameHeadings, PAGE_IDS } from './heading-ids.ts';
import { parseMarkdown } from './markdown.ts';
import type { ParsedBody } from './parsed-body.ts';
import { plainText } from './plain-text.ts';
import { measureReading } from './reading-facts.ts';
import { toHtmlTree } from './to-html-tree.ts';

export interface BodyContext {
  /** What the codes of problems begin with: `article` or `page`. */
  kind: string;
  /** BCP 47 tag of the text. */
  lang: string;
  headline?: string | undefined;
  blocks: BlockRegistry;
}

/** Quotes, dashes (`--` en, `---` em) and ellipses; text inside code is left alone. */
const typography = unified().use(remarkSmartypants, { dashes: 'oldschool' }).freeze();

/** Nothing else is changed by it. It reads language, and is most of a parse: paragraphs without any of this are spared it. */
const TYPED = /["'`]|--|\.\s?\./;

/**
 * @param body the file with its frontmatter blanked out, so that places are those of the file
 */
export function parseBody(body: string, { kind, lang, headline, blocks }: BodyContext): ParsedBody {
  const problems: LocalProblem[] = [];
  const references: Reference[] = [];
  const parsed = parseMarkdown(body, kind);
  if ('problem' in parsed) problems.push(parsed.problem);
  const tree = 'tree' in parsed ? parsed.tree : EMPTY();

  const draft = createDraft({ tree, headline, blocks }, kind, problems, references);
  for (const rule of rules) rule(draft);
  for (const block of tree.children) if (isTyped(block)) typography.runSync({ type: 'root', children: [block] } as Root);
  const headings = nameHeadings(tree);
  checkAnchors(draft, new Set([...PAGE_IDS, ...headings.map((heading) => heading.id)]));
  const text = plainText(tree, blocks);
  return {
    headings,
    plainText: text,
    ...measureReading(text, lang),
    blocks: blocksUsed(tree),
    references,
    problems,
    tree: toHtmlTree(tree, lang), // last: it takes the Markdown tree apart
  };
}

function isTyped(block: RootContent): boolean {
  let found = false;
  visit(block, 'text', ({ value }) => {
    found = TYPED.test(value);
    return found ? EXIT : CONTINUE;
  });
  return found;
}

const EMPTY = (): Root => ({ type: 'root', children: [] });

function blocksUsed(tree: Root): string[] {
  const names = new Set<string>();
  visit(tree, 'mdxJsxFlowElement', (node) => void (node.name !== null && names.add(node.name)));
  return [...names].sort();
}
