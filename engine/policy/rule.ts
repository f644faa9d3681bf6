/** What a rule of the body policy works on. A rule reads and repairs the tree in place, and reports; it never throws. */
import type { Root } from 'mdast';
import type { LocalProblem, Place, Severity } from '../problem.ts';
import type { Reference } from '../reference.ts';
import type { BlockRegistry } from './block.ts';

/** Anything with a position: a node, or an attribute of one. */
export interface Placed {
  position?: { start: { line: number; column: number } } | undefined;
}

export interface Draft {
  tree: Root;
  /** The headline, when the frontmatter has one. */
  headline?: string | undefined;
  blocks: BlockRegistry;
  report(at: Placed, severity: Severity, what: string, message: string): void;
  refer(at: Placed, kind: Reference['kind'], value: string, what: string, words?: Reference['words']): void;
}

export type Rule = (draft: Draft) => void;

/** A draft whose reports and references end in the two lists given, under codes that begin with `kind`. */
export function createDraft(
  given: Pick<Draft, 'tree' | 'headline' | 'blocks'>,
  kind: string,
  problems: LocalProblem[],
  references: Reference[],
): Draft {
  return {
    ...given,
    report: (at, severity, what, message) => problems.push({ ...placeOf(at), severity, code: `${kind}/${what}`, message }),
    refer: (at, kindOfTarget, value, what, words) =>
      references.push({ ...placeOf(at), kind: kindOfTarget, value, code: `${kind}/${what}`, words }),
  };
}

function placeOf(at: Placed): Place {
  const start = at.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}
