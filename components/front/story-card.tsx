import { WorkingLine } from '#components/site/working-line.tsx';
import type { CardView, SiteView } from '#engine/query/views.ts';
import { Headline, Kicker, Standfirst, StoryPicture } from './story-parts.tsx';

interface Props {
  card: CardView;
  site: SiteView;
  /** `wide`: the picture beside the text; `large`: a bigger headline; `small`: neither picture nor standfirst. */
  size?: 'wide' | 'large' | 'medium' | 'small';
  /** On screens narrower than this the picture stands beside the text, small; on phones the headline speaks alone. */
  turns?: 'sm' | 'lg' | undefined;
  firstPicture?: string | undefined;
}

const TURNED = {
  sm: { card: 'max-sm:flex-row-reverse max-sm:gap-4', picture: 'max-sm:w-33 max-sm:flex-none' },
  lg: { card: 'max-lg:flex-row-reverse max-lg:gap-4', picture: 'w-33 flex-none sm:w-48 lg:w-auto lg:flex-initial' },
};

const HEADLINES = {
  wide: 'text-headline-1 lg:text-display-2',
  large: 'text-headline-2 lg:text-display-2',
  medium: 'text-headline-2',
  small: 'text-headline-3',
};

const STANDFIRSTS = { wide: 'lg:text-standfirst', large: 'max-w-[36em] lg:text-standfirst', medium: '' };

/** A story with its picture above its text. */
export function StoryCard({ card, site, size = 'medium', turns, firstPicture }: Props) {
  const picture = size === 'small' ? undefined : card.image;
  const turned = turns === undefined ? { card: '', picture: '' } : TURNED[turns];
  return (
    <article
      data-accent={card.section.accent}
      className={`relative flex h-full flex-col gap-3 ${turned.card} ${size === 'wide' ? 'lg:flex-row lg:gap-(--gap)' : ''}`}
    >
      {picture !== undefined && (
        <StoryPicture
          picture={picture}
          layout="card"
          first={card.slug === firstPicture}
          className={`${turned.picture} ${size === 'wide' ? 'lg:w-2/3 lg:flex-none' : ''}`}
        />
      )}
      <div className={turns !== undefined || size === 'wide' ? 'min-w-0 flex-1' : 'min-w-0'}>
        <Kicker card={card} />
        <Headline card={card} site={site} className={HEADLINES[size]} />
        {size !== 'small' && (
          <Standfirst card={card} site={site} className={`mt-2 ${turns === undefined ? '' : 'max-sm:hidden'} ${STANDFIRSTS[size]}`} />
        )}
        <WorkingLine story={card} />
      </div>
    </article>
  );
}
