import { Time } from '#components/site/time.tsx';
import { WorkingLine } from '#components/site/working-line.tsx';
import type { CardView, SiteView } from '#engine/query/views.ts';
import { Headline, Kicker, Standfirst, StoryPicture } from './story-parts.tsx';

interface Props {
  cards: CardView[];
  site: SiteView;
  /** Level of the headlines: what stands above the list is one less. */
  level?: 2 | 3;
  /** With the day of each story, in a column of its own where there is room: a list as wide as the page. */
  dated?: boolean;
  firstPicture?: string | undefined;
}

/** Stories below each other, text at the start and picture at the end. */
export function StoryList({ cards, site, level = 3, dated = false, firstPicture }: Props) {
  return (
    <ul className="divide-y divide-rule">
      {cards.map((card) => (
        <li key={card.slug} className="py-4.5 first:pt-0">
          <article
            data-accent={card.section.accent}
            className={`relative flex items-start gap-4 lg:gap-(--gap) ${dated ? 'lg:grid lg:grid-cols-12' : ''}`}
          >
            {dated && <Day card={card} site={site} className="text-meta text-ink-3 max-lg:hidden lg:col-span-2" />}
            <div className="min-w-0 flex-1 lg:col-span-7">
              <Kicker card={card} />
              <Headline card={card} site={site} level={level} className="max-w-[28em] text-headline-2 lg:text-headline-1" />
              <Standfirst card={card} site={site} className={`mt-1.5 max-w-[44em] ${card.image === undefined ? '' : 'max-sm:hidden'}`} />
              {dated && <Day card={card} site={site} className="mt-2.5 -mb-2 block text-meta text-ink-3 lg:hidden" />}
              <WorkingLine story={card} />
            </div>
            {card.image !== undefined && (
              <StoryPicture
                picture={card.image}
                layout="list"
                first={card.slug === firstPicture}
                className={`w-33 flex-none sm:w-48 ${dated ? 'lg:col-span-3 lg:w-auto' : 'lg:w-72'}`}
              />
            )}
          </article>
        </li>
      ))}
    </ul>
  );
}

function Day({ card, site, className }: { card: CardView; site: SiteView; className: string }) {
  return <Time at={card.published} zone={site.timezone} lang={site.language} form="day" className={className} />;
}
