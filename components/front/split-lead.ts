import type { CardView } from '#engine/query/views.ts';

export interface LeadParts {
  main: CardView | undefined;
  /** Named below the first story's own words. */
  links: CardView[];
  side: CardView[];
  under: CardView[];
}

/** Stories beside the lead at most; a column of more is longer than the lead. */
const BESIDE = 3;

/** The line below holds three; fewer leave a hole in it, so they stand beside the lead instead. */
const BELOW = 3;

/** The first story's own column has room for so many more, as headlines. */
const LINKS = 2;

/** Who stands where around a lead: beside it first, below it from five stories on, in its own column when both are full, and below it the rest. */
export function splitLead([main, ...rest]: CardView[]): LeadParts {
  const links = rest.length >= BESIDE + BELOW + LINKS ? LINKS : 0;
  const around = rest.length - links;
  const beside = around <= BESIDE ? around : Math.min(BESIDE, Math.max(1, around - BELOW));
  return { main, links: rest.slice(0, links), side: rest.slice(links, links + beside), under: rest.slice(links + beside) };
}
