import type { CardView } from '#engine/query/views.ts';
import { countOf } from './count.ts';
import { Tally } from './tally.tsx';

/** How a story was made, on one line: who, how long to read, from how many sources, corrected or not. */
export function WorkingLine({ story }: { story: CardView }) {
  const { authors, minutes, sourceCount, correctionCount } = story;
  return (
    <p className="fact-line mt-2.5 text-meta text-ink-3">
      <span>{authors.map((author) => author.title).join(', ')}</span> {minutes !== undefined && <span>{minutes} min</span>}{' '}
      {sourceCount > 0 && (
        <span className="flex items-center gap-1.5">
          <Tally count={sourceCount} />
          {countOf(sourceCount, 'source')}
        </span>
      )}{' '}
      {correctionCount > 0 && <span>{countOf(correctionCount, 'correction')}</span>}
    </p>
  );
}
