import GithubSlugger, { slug } from 'github-slugger';
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Heading } from './parsed-body.ts';

/** Ids that the page itself uses around the body. */
export const PAGE_IDS: readonly string[] = [
  'main',
  'top',
  'contents',
  'working',
  'sources',
  'corrections',
  'unknowns',
  'history',
  'key-points',
  'related',
  'footnote-label',
];

/**
 * Gives every heading an `id` that says what it says, in any script, unique on the page; answers the contents.
 * The same text gives the same ids always, so that links to them last.
 */
export function nameHeadings(tree: Root): Heading[] {
  const slugger = new GithubSlugger();
  for (const taken of PAGE_IDS) slugger.slug(taken);
  const headings: Heading[] = [];
  visit(tree, 'heading', (node) => {
    const text = textOf(node).trim();
    const id = slugger.slug(slug(text) === '' ? 'heading' : text);
    node.data = { ...node.data, hProperties: { id } };
    if (node.depth === 2 || node.depth === 3) headings.push({ id, text, depth: node.depth });
  });
  return headings;
}
