import type { CardView } from '#engine/query/views.ts';
import { ContainerHead } from './container-head.tsx';
import type { ContainerProps } from './container-props.ts';
import { Headline, Standfirst } from './story-parts.tsx';

/** Stories in brief, numbered, on a band of their own. No pictures. */
export function Digest({ container, site }: ContainerProps) {
  return (
    <section className="mt-(--stack) bg-surface pt-6 pb-8">
      <div className="page-column">
        <ContainerHead container={container} />
        <ol className={`digest-list grid gap-x-(--gap) ${columnsFor(container.cards)}`}>
          {container.cards.map((card) => (
            <li key={card.slug} data-accent={card.section.accent} className="relative border-t border-rule py-3.5">
              <article>
                <Headline card={card} site={site} className="text-headline-3" />
                <Standfirst card={card} site={site} className="mt-1 text-ui" />
              </article>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

/** Lines without holes where there can be. */
function columnsFor({ length }: CardView[]): string {
  if (length === 1) return '';
  if (length === 3) return 'md:grid-cols-3';
  return length === 2 || length === 4 ? 'sm:grid-cols-2' : 'sm:grid-cols-2 lg:grid-cols-3';
}
