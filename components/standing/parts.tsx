import type { ReactNode } from 'react';
import { ChangeLog } from '#components/front/change-log.tsx';
import { StoryCard } from '#components/front/story-card.tsx';
import { StoryList } from '#components/front/story-list.tsx';
import { Tally } from '#components/site/tally.tsx';
import type { CardView, ChangeView, SiteView } from '#engine/query/views.ts';

interface Props {
  /** Stories to show the parts with. */
  cards: CardView[];
  changes: ChangeView[];
  site: SiteView;
}

/** What pages are put together from, with stories that are there. */
export function Parts({ cards, changes, site }: Props) {
  const pair = cards.slice(0, 2);
  return (
    <>
      <Part title="A story in a row" use="Its kind and category, its headline, its standfirst, and how it was made.">
        <Pair cards={pair} site={site} size="medium" />
      </Part>
      <Part title="A story in brief" use="Under a lead: no picture, no standfirst.">
        <Pair cards={pair} site={site} size="small" />
      </Part>
      <Part title="A list" use="Everything of a section, a topic, an author or a month.">
        <StoryList cards={pair} site={site} />
      </Part>
      <Part title="The tally" use="One stroke for each source, beside the number; nine at the most.">
        <p className="flex gap-6" data-accent="rose">
          {[1, 3, 9].map((count) => (
            <Tally key={count} count={count} />
          ))}
        </p>
      </Part>
      {changes.length > 0 && (
        <Part title="The log" use="On the front page: what was corrected, and what was changed.">
          <ChangeLog changes={changes} site={site} />
        </Part>
      )}
    </>
  );
}

function Pair({ cards, site, size }: Pick<Props, 'cards' | 'site'> & { size: 'medium' | 'small' }) {
  return (
    <div className="grid gap-(--gap) sm:grid-cols-2">
      {cards.map((card) => (
        <StoryCard key={card.slug} card={card} site={site} size={size} />
      ))}
    </div>
  );
}

function Part({ title, use, children }: { title: string; use: string; children: ReactNode }) {
  return (
    <div className="block-frame border-t border-rule pt-4">
      <h3 className="text-headline-2">{title}</h3>
      <p className="mt-1 mb-5 font-text text-small text-ink-2">{use}</p>
      {children}
    </div>
  );
}
