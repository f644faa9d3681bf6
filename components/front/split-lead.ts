import type { CardView } from '#engine/query/views.ts';

export interface LeadParts {
  main: CardView | undefined;
  side: CardView[];
  under: CardView[];
}

/** Stories beside the lead at most; a column of more is longer than the lead. */
const BESIDE = 3;

/** The line below holds three; fewer leave a hole in it, so they stand beside the lead instead. */
const BELOW = 3;

/** Who stands where around a lead: beside it first, below it from five stories on, and below it the rest. */
export function splitLead([main, ...rest]: CardView[]): LeadParts {
  const beside = rest.length <= BESIDE ? rest.length : Math.min(BESIDE, Math.max(1, rest.length - BELOW));
  return { main, side: rest.slice(0, beside), under: rest.slice(beside) };
}
