import type { Nodes } from 'mdast';
import type { Rule } from './rule.ts';

const DEEPEST = 50;

/** Whatever walks the tree after this may recurse. */
export const nesting: Rule = ({ tree, report }) => {
  const deep = firstAtDepth(tree, DEEPEST);
  if (deep === undefined) return;
  report(deep, 'error', 'nesting', `This is nested more than ${DEEPEST} levels deep.`);
  tree.children = [];
};

/** Level by level, so that the search itself cannot run out of stack. */
function firstAtDepth(tree: Nodes, depth: number): Nodes | undefined {
  let level: Nodes[] = [tree];
  for (let passed = 0; passed < depth; passed += 1) level = level.flatMap((node) => ('children' in node ? node.children : []));
  return level[0];
}
