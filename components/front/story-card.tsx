import { WorkingLine } from '#components/site/working-line.tsx';
import type { CardView, SiteView } from '#engine/query/views.ts';
import { Headline, Kicker, Standfirst, StoryPicture } from './story-parts.tsx';

interface Props {
  card: CardView;
  site: SiteView;
  /** `wide`: the picture beside the text; `large`: a bigger headline; `small`: neither picture nor standfirst. */
  size?: 'wide' | 'large' | 'medium' | 'small';
  /** On phones the picture stands beside the text, small, and the headline speaks alone. */
  turns?: boolean;
  firstPicture?: string | undefined;
}

const HEADLINES = {
  wide: 'text-headline-1 lg:text-display-2',
  large: 'text-headline-2 lg:text-display-2',
  medium: 'text-headline-2',
  small: 'text-headline-3',
};

const STANDFIRSTS = { wide: 'lg:text-standfirst', large: 'max-w-[36em] lg:text-standfirst', medium: '' };

/** A story with its picture above its text. */
export function StoryCard({ card, site, size = 'medium', turns = false, firstPicture }: Props) {
  const picture = size === 'small' ? undefined : card.image;
  return (
    <article
      data-accent={card.section.accent}
      className={`relative flex h-full flex-col gap-3 ${turns ? 'max-sm:flex-row-reverse max-sm:gap-4' : ''} ${size === 'wide' ? 'lg:flex-row lg:gap-(--gap)' : ''}`}
    >
      {picture !== undefined && (
        <StoryPicture
          picture={picture}
          layout="card"
          first={card.slug === firstPicture}
          className={`${turns ? 'max-sm:w-33 max-sm:flex-none' : ''} ${size === 'wide' ? 'lg:w-2/3 lg:flex-none' : ''}`}
        />
      )}
      <div className={turns || size === 'wide' ? 'min-w-0 flex-1' : 'min-w-0'}>
        <Kicker card={card} />
        <Headline card={card} site={site} className={HEADLINES[size]} />
        {size !== 'small' && <Standfirst card={card} site={site} className={`mt-2 ${turns ? 'max-sm:hidden' : ''} ${STANDFIRSTS[size]}`} />}
        <WorkingLine story={card} />
      </div>
    </article>
  );
}
