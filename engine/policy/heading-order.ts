import type { Heading } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Rule } from './rule.ts';

/** The headline is the page's one first-level heading, so the body starts at the second and skips none. */
export const headingOrder: Rule = ({ tree, headline, report }) => {
  const first = tree.children[0];
  if (first?.type === 'heading' && headline !== undefined && fold(textOf(first)) === fold(headline)) {
    report(first, 'warning', 'repeated-headline', 'This heading says the headline again, and is left out: delete it.');
    tree.children.shift();
  }
  let depth = 1;
  visit(tree, 'heading', (heading) => {
    if (heading.depth === 1) {
      report(
        heading,
        'warning',
        'heading-level',
        'The headline is the only first-level heading; this one is shown at the second: write “##”.',
      );
      heading.depth = 2;
    }
    if (heading.depth > depth + 1) {
      report(heading, 'warning', 'heading-level', `A level is skipped here and is closed up: write “${'#'.repeat(depth + 1)}”.`);
      heading.depth = (depth + 1) as Heading['depth'];
    }
    if (textOf(heading).trim() === '') report(heading, 'warning', 'empty-heading', 'This heading is empty: write it or delete it.');
    depth = heading.depth;
  });
};

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim();
}
