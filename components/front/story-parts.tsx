/** What a story on a front is made of; each layout puts the parts together in its own way. */
import { languageOf } from '#components/site/direction.ts';
import { kindLabel } from '#components/site/kind-label.ts';
import { Picture } from '#components/site/picture.tsx';
import type { PictureLayout } from '#components/site/picture-sizes.ts';
import type { CardView, PictureView, SiteView } from '#engine/query/views.ts';

interface PartProps {
  card: CardView;
  site: SiteView;
  className?: string;
}

/** What the story is, where it is not a report, and what it is about. */
export function Kicker({ card }: Pick<PartProps, 'card'>) {
  const kind = kindLabel(card.kind);
  return (
    <p className="fact-line mb-1 text-meta font-bold text-accent">
      {kind !== undefined && <span className="text-ink">{kind}</span>} <span>{card.category.title}</span>
    </p>
  );
}

/** The one link of the story, which covers all of it. */
export function Headline({ card, site, className = '', level = 3 }: PartProps & { level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <Heading className={className} {...languageOf(card.lang, site.language)}>
      <a href={card.href} className="story-target">
        {card.title}
      </a>
    </Heading>
  );
}

export function Standfirst({ card, site, className = '' }: PartProps) {
  return (
    <p className={`font-text text-ink-2 ${className}`} {...languageOf(card.lang, site.language)}>
      {card.standfirst}
    </p>
  );
}

interface StoryPictureProps {
  picture: PictureView;
  layout: PictureLayout;
  /** The first picture of the page. */
  first: boolean;
  className?: string;
}

/** The picture of a story, three to two. The headline names it, so it says nothing of its own. */
export function StoryPicture({ picture, layout, first, className = '' }: StoryPictureProps) {
  return (
    <div className={className}>
      <Picture picture={{ ...picture, alt: '' }} layout={layout} first={first} className="aspect-3/2 w-full bg-surface object-cover" />
    </div>
  );
}
