import { describe, expect, it } from 'vitest';
import type { ArticleView } from '#engine/query/views.ts';
import { listEvents } from './history.tsx';

const article = (more: Partial<ArticleView>) =>
  ({ published: '2026-11-20T09:00:00+09:00', corrections: [], ...more }) as unknown as ArticleView;

describe('the history of a story', () => {
  it('begins with its publication', () => {
    expect(listEvents(article({})).map((event) => event.what)).toEqual(['First published.']);
  });

  it('tells an update from a correction', () => {
    const events = listEvents(article({ updated: { at: '2026-11-21T09:00:00+09:00', reason: 'Figures for October added.' } }));
    expect(events.at(-1)).toEqual({ at: '2026-11-21T09:00:00+09:00', what: 'Updated.', why: 'Figures for October added.' });
  });

  it('is in the order of time, whatever offsets its moments are written with', () => {
    const events = listEvents(
      article({
        updated: { at: '2026-11-22T08:00:00+09:00', reason: undefined },
        corrections: [{ at: '2026-11-22T01:00:00Z', text: 'x' }],
      }),
    );
    expect(events.map((event) => event.what)).toEqual(['First published.', 'Updated.', 'Corrected.']);
  });
});
