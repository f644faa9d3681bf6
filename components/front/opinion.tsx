import { WorkingLine } from '#components/site/working-line.tsx';
import { ContainerHead } from './container-head.tsx';
import type { ContainerProps } from './container-props.ts';
import { Headline, Kicker } from './story-parts.tsx';

const COLUMNS: Record<number, string> = { 1: '', 2: 'sm:grid-cols-2', 3: 'md:grid-cols-3' };
const FOUR = 'sm:grid-cols-2 lg:grid-cols-4';

/** What somebody thinks, told from reports by its lighter headline and the bars before it. Never with pictures. */
export function Opinion({ container, site }: ContainerProps) {
  const count = container.cards.length;
  return (
    <section data-accent={container.section?.accent ?? 'rust'} className="page-column mt-(--stack)">
      <ContainerHead container={container} />
      <ul className={`grid gap-x-(--gap) gap-y-7 ${COLUMNS[count % 3 === 0 ? 3 : count] ?? FOUR}`}>
        {container.cards.map((card) => (
          <li key={card.slug} data-accent={card.section.accent} className="double-bar ps-4.5">
            <article>
              <Kicker card={card} />
              <Headline card={card} site={site} className="text-headline-1 font-normal" />
              <WorkingLine story={card} />
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}
