/** What happens to a story after it is published. */
import { formatMoment } from './moment.ts';
import { writeSentence } from './prose.ts';
import type { Random } from './random.ts';

export interface CorrectionPlan {
  /** ISO 8601, in UTC. */
  at: string;
  text: string;
}

export interface UpdatePlan {
  at: string;
  reason?: string;
}

const MINUTE_MS = 60_000;
const WEEK_IN_MINUTES = 7 * 24 * 60;

/** Nothing happens after `until`. */
export function planHistory(random: Random, published: number, until: number): { corrections: CorrectionPlan[]; updated?: UpdatePlan } {
  const later = () => formatMoment(Math.min(Math.max(published, until), published + random.between(1, WEEK_IN_MINUTES) * MINUTE_MS), 'Z');
  const count = random.happens(0.03) ? random.between(1, 2) : 0;
  return {
    corrections: Array.from({ length: count }, () => ({ at: later(), text: writeSentence(random) })),
    ...(random.happens(0.1) && { updated: { at: later(), ...(random.happens(0.5) && { reason: writeSentence(random) }) } }),
  };
}
