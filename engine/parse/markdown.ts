/** The dialect of article bodies: CommonMark with MDX blocks, tables, footnotes and strikethrough. */
import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { FILE_START, type LocalProblem, type Place } from '../problem.ts';

const dialect = unified().use(remarkParse).use(remarkMdx).use(tablesFootnotesStrikethrough).freeze();

/** Taken singly: GFM's literal autolinks cost most of its parsing time. */
function tablesFootnotesStrikethrough(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable(), gfmFootnote(), gfmStrikethrough()];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
  ];
}

/** Text → tree with positions, or why it cannot be read. The parser stops at the first mistake of syntax. */
export function parseMarkdown(body: string, kind: string): { tree: Root } | { problem: LocalProblem } {
  try {
    return { tree: dialect.parse(body) as Root };
  } catch (error) {
    if (error instanceof VFileMessage) return { problem: describeSyntax(error, body, kind) };
    if (error instanceof RangeError)
      return { problem: { ...FILE_START, severity: 'error', code: `${kind}/nesting`, message: 'The text is nested too deep to be read.' } };
    throw error;
  }
}

function describeSyntax({ reason, ruleId, line = 1, column = 1 }: VFileMessage, body: string, kind: string): LocalProblem {
  const unclosed = ruleId === 'end-tag-mismatch' ? /`(<[^`]*>)` \((\d+):(\d+)-/.exec(reason) : null;
  if (unclosed !== null)
    return {
      line: Number(unclosed[2]),
      column: Number(unclosed[3]),
      severity: 'error',
      code: `${kind}/unclosed-block`,
      message: `“${unclosed[1]}” is not closed: end it with “/>”, or write its closing tag on a line of its own.`,
    };
  const explanation = EXPLANATIONS.find(({ pattern }) => pattern.test(reason));
  const place = explanation === undefined ? { line, column } : openingBefore({ line, column }, explanation.opens, body);
  return { ...place, severity: 'error', code: `${kind}/syntax`, message: explanation?.say(reason) ?? reason };
}

/** What editors mean when they trip over MDX, and the sign with which it began. */
const EXPLANATIONS: readonly { pattern: RegExp; opens: '<' | '{'; say(reason: string): string }[] = [
  { pattern: /create a comment/, opens: '<', say: () => 'HTML comments are not read here: write {/* a note */}.' },
  { pattern: /create a link/, opens: '<', say: () => 'Addresses in angle brackets are not read here: write [the words](https://…).' },
  {
    pattern: /in expression|acorn|expression in/,
    opens: '{',
    say: (reason) =>
      `A brace begins an expression, which must be a literal in a block's prop; for a brace in text write “\\{”. (${reason})`,
  },
  {
    pattern: /\bname\b|\btag\b|attribute/,
    opens: '<',
    say: (reason) => `“<” begins a block here; for the sign itself write “\\<”. (${reason})`,
  },
];

/** A parser notices a mistake some way into it; editors look for its beginning. */
function openingBefore(noticed: Place, sign: string, body: string): Place {
  const lines = body.split('\n');
  for (let line = noticed.line; line > 0; line -= 1) {
    const text = lines[line - 1] ?? '';
    const at = text.lastIndexOf(sign, line === noticed.line ? noticed.column - 1 : undefined);
    if (at >= 0) return { line, column: at + 1 };
  }
  return noticed;
}
