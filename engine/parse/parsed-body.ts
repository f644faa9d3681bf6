/** What the body of an article becomes: a tree for pages, and facts for the index. Plain data: it crosses threads. */
import type { Root } from 'hast';
import type { LocalProblem } from '../problem.ts';
import type { Reference } from '../reference.ts';

export interface Heading {
  /** The `id` of the element; unique on the page. */
  id: string;
  text: string;
  depth: 2 | 3;
}

/**
 * A block in the tree is an element whose `tagName` is the block's name and whose `data.props` are its checked props.
 */
declare module 'hast' {
  interface ElementData {
    props?: Record<string, unknown> | undefined;
  }
}

export interface ParsedBody {
  tree: Root;
  headings: Heading[];
  /** Everything that is read, without markup. */
  plainText: string;
  wordCount: number;
  /** Reading time, at least 1. */
  minutes: number;
  /** Names of the blocks used, each once. */
  blocks: string[];
  references: Reference[];
  problems: LocalProblem[];
}
