import { ContainerHead } from './container-head.tsx';
import type { ContainerProps } from './container-props.ts';
import { rowPlaces } from './row-places.ts';
import { StoryCard } from './story-card.tsx';

/** Stories beside each other. On phones the pictures after the first turn to the side. */
export function Row({ container, site, firstPicture }: ContainerProps) {
  const { cards } = container;
  const places = rowPlaces(cards.length);
  return (
    <section data-accent={container.section?.accent} className="page-column mt-(--stack)">
      <ContainerHead container={container} />
      <ul className="grid grid-cols-1 gap-x-(--gap) gap-y-5 sm:grid-cols-2 sm:gap-y-7 lg:grid-cols-12">
        {cards.map((card, index) => (
          <li key={card.slug} className={`relative min-w-0 border-rule max-sm:not-first:border-t max-sm:not-first:pt-5 ${places[index]}`}>
            <StoryCard
              card={card}
              site={site}
              size={sizeOf(cards.length, index)}
              turns={index > 0 ? 'sm' : undefined}
              firstPicture={firstPicture}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function sizeOf(count: number, index: number): 'wide' | 'large' | 'medium' {
  if (count === 1) return 'wide';
  return count === 5 && index === 0 ? 'large' : 'medium';
}
