import { languageOf } from '#components/site/direction.ts';
import { WorkingLine } from '#components/site/working-line.tsx';
import type { CardView, SiteView } from '#engine/query/views.ts';
import { ContainerHead } from './container-head.tsx';
import type { ContainerProps } from './container-props.ts';
import { splitLead } from './split-lead.ts';
import { StoryCard } from './story-card.tsx';
import { Headline, Kicker, Standfirst, StoryPicture } from './story-parts.tsx';

/** The first story large, some beside it and some below. */
export function Lead(props: ContainerProps) {
  const { container, site, leading, firstPicture } = props;
  const { main, links, side, under } = splitLead(container.cards);
  if (main === undefined) return null;
  return (
    <section className={`page-column ${leading ? 'md:mt-7' : 'mt-(--stack)'}`}>
      <ContainerHead container={container} unseen={leading} />
      <div className="grid gap-x-(--gap) gap-y-5 lg:grid-cols-12">
        <div className={side.length > 0 ? 'lg:col-span-9' : 'lg:col-span-12'}>
          <MainStory {...props} card={main} links={links} />
          {under.length > 0 && <Under {...props} cards={under} />}
        </div>
        {side.length > 0 && (
          <ul className="relative grid content-start gap-5 border-rule max-lg:border-t max-lg:pt-5 gap-x-(--gap) md:max-lg:grid-cols-2 lg:column-rule lg:col-span-3">
            {side.map((card, index) => (
              <li
                key={card.slug}
                className={`min-w-0 border-rule not-first:border-t not-first:pt-5 ${index === 0 || side.length === 2 ? 'md:max-lg:col-span-2' : ''}`}
              >
                <StoryCard card={card} site={site} size={index === 0 ? 'medium' : 'small'} turns="lg" firstPicture={firstPicture} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function MainStory({ card, links, site, leading, firstPicture }: ContainerProps & { card: CardView; links: CardView[] }) {
  return (
    <article data-accent={card.section.accent} className="relative flex flex-col lg:grid lg:grid-cols-9 lg:content-start lg:gap-x-(--gap)">
      <div className="lg:col-span-9">
        <Kicker card={card} />
        <Headline card={card} site={site} className={`max-w-[17em] ${leading ? 'text-display-1' : 'text-display-2'}`} />
      </div>
      {card.image !== undefined && (
        <StoryPicture
          picture={card.image}
          layout="lead"
          first={card.slug === firstPicture}
          className="max-lg:order-first max-lg:mb-4 max-md:-mx-(--gutter) lg:col-span-6 lg:col-start-4 lg:row-start-2 lg:mt-5"
        />
      )}
      <div className={`mt-3 lg:row-start-2 lg:mt-4 ${card.image === undefined ? 'lg:col-span-6' : 'lg:col-span-3'}`}>
        <Standfirst card={card} site={site} className="text-standfirst" />
        <WorkingLine story={card} />
        {links.length > 0 && <Links cards={links} site={site} />}
      </div>
    </article>
  );
}

/** Above the lead's own link, which covers the rest of it. */
function Links({ cards, site }: { cards: CardView[]; site: SiteView }) {
  return (
    <ul className="relative z-1 mt-4 grid gap-y-1 border-t border-rule pt-2">
      {cards.map((card) => (
        <li key={card.slug} data-accent={card.section.accent} {...languageOf(card.lang, site.language)}>
          <a href={card.href} className="bar-bullet tap-target gap-2.5 font-headline text-headline-3 font-semibold no-underline">
            {card.title}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Under({ cards, site }: ContainerProps & { cards: CardView[] }) {
  return (
    <ul className="mt-5 grid gap-x-(--gap) gap-y-5 border-t border-rule pt-4.5 md:grid-cols-3 lg:mt-6">
      {cards.map((card, index) => (
        <li
          key={card.slug}
          className={`relative min-w-0 border-rule max-md:not-first:border-t max-md:not-first:pt-4.5 ${index % 3 > 0 ? 'lg:column-rule' : ''}`}
        >
          <StoryCard card={card} site={site} size="small" />
        </li>
      ))}
    </ul>
  );
}
