import { Picture } from '#components/site/picture.tsx';
import { WorkingLine } from '#components/site/working-line.tsx';
import { ContainerHead } from './container-head.tsx';
import type { ContainerProps } from './container-props.ts';
import { StoryCard } from './story-card.tsx';
import { Headline, Kicker, Standfirst } from './story-parts.tsx';

/** One story across the whole page; any others stand small below it. */
export function Spotlight({ container, site, firstPicture }: ContainerProps) {
  const [main, ...others] = container.cards;
  if (main === undefined) return null;
  return (
    <section className="mt-(--stack) bg-sea">
      <ContainerHead container={container} unseen />
      <article data-accent={main.section.accent} className="relative">
        {main.image !== undefined && (
          <Picture
            picture={{ ...main.image, alt: '' }}
            layout="band"
            first={main.slug === firstPicture}
            className="h-[clamp(11rem,24vw,34rem)] w-full object-cover"
          />
        )}
        <div className="page-column gap-x-(--gap) pt-5 pb-8 lg:grid lg:grid-cols-12 lg:pt-6 lg:pb-10">
          <div className="lg:col-span-6">
            <Kicker card={main} />
            <Headline card={main} site={site} className="text-display-2" />
          </div>
          <div className="max-lg:mt-2 lg:col-span-5 lg:col-start-8">
            <Standfirst card={main} site={site} className="text-standfirst text-ink" />
            <WorkingLine story={main} />
          </div>
        </div>
      </article>
      {others.length > 0 && (
        <ul className="page-column grid gap-x-(--gap) gap-y-5 border-t border-sea-line pt-5 pb-8 sm:grid-cols-2 lg:grid-cols-4">
          {others.map((card) => (
            <li key={card.slug}>
              <StoryCard card={card} site={site} size="small" />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
