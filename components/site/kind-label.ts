import type { Kind } from '#engine/schema/article.ts';

/** What a story is, where it is not a plain report. */
export const KIND_LABELS: Record<Exclude<Kind, 'report'>, string> = {
  explainer: 'Explainer',
  analysis: 'Analysis',
  opinion: 'Opinion',
  live: 'Live',
  briefing: 'Briefing',
};

export function kindLabel(kind: Kind): string | undefined {
  return kind === 'report' ? undefined : KIND_LABELS[kind];
}
