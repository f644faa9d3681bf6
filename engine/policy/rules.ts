/** The policy of article bodies, in the order in which it is applied. */
import { headingOrder } from './heading-order.ts';
import { knownBlocks } from './known-blocks.ts';
import { nesting } from './nesting.ts';
import { noCode } from './no-code.ts';
import { picturesAsFigures } from './pictures-as-figures.ts';
import type { Rule } from './rule.ts';
import { safeLinks } from './safe-links.ts';
import { unravelBlocks } from './unravel-blocks.ts';

export const rules: readonly Rule[] = [
  nesting, // first: the others walk the tree
  noCode,
  unravelBlocks,
  safeLinks, // before pictures: it sees Markdown images
  knownBlocks, // before pictures: figures made from Markdown have their props already
  picturesAsFigures,
  headingOrder,
];
