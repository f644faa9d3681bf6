import { distance } from 'fastest-levenshtein';

/**
 * The likely fix, as a sentence to append to a message: ` Did you mean “world”?`, or nothing when no candidate is close.
 * Close means one edit in a short word, two in one of four letters or more, three in one of eight or more.
 */
export function didYouMean(found: string, candidates: Iterable<string>): string {
  const wanted = found.toLowerCase();
  let best: { candidate: string; edits: number } | undefined;
  for (const candidate of candidates) {
    const edits = distance(wanted, candidate.toLowerCase());
    if (edits <= allowance(wanted) && edits < (best?.edits ?? Number.POSITIVE_INFINITY)) best = { candidate, edits };
  }
  return best === undefined ? '' : ` Did you mean “${best.candidate}”?`;
}

function allowance(word: string): number {
  if (word.length < 4) return 1;
  return word.length < 8 ? 2 : 3;
}
