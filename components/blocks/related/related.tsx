import type { BlockProps } from '#components/blocks/block-props.ts';
import { languageOf } from '#components/site/direction.ts';
import { relatedTitle } from './related-title.ts';
import type { related } from './schema.ts';

/** Nothing when none of the stories is public. */
export function Related({ slugs, title, context, lang }: BlockProps<typeof related>) {
  const cards = slugs.flatMap((slug) => context.articles[slug] ?? []);
  if (cards.length === 0) return null;
  return (
    <div className="block-frame border-t-2 border-ink pt-3 print:hidden">
      <p className="text-meta font-bold text-ink-2">{title ?? relatedTitle(lang)}</p>
      <ul className="divide-y divide-rule">
        {cards.map((card) => (
          <li key={card.slug} data-accent={card.section.accent} {...languageOf(card.lang, lang)}>
            <a href={card.href} className="flex min-h-11 flex-col justify-center py-2 no-underline hover:underline">
              <span className="font-headline text-headline-3 font-semibold">{card.title}</span>
              <span className="text-meta font-bold text-accent">{card.category.title}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
