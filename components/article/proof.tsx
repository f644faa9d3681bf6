import { Tally } from '#components/site/tally.tsx';
import type { ArticleView } from '#engine/query/views.ts';

/** How the story stands, in numbers that lead to its working. */
export function Proof({ article, beside }: { article: ArticleView; beside: boolean }) {
  const { sources, corrections, unknowns } = article;
  return (
    <nav
      aria-label="Proof"
      className={`mt-4 border-y border-rule print:hidden ${beside ? 'lg:col-span-3 lg:mt-6 lg:self-start lg:border-t-2 lg:border-t-ink' : ''}`}
    >
      <ul className={`flex divide-x divide-rule ${beside ? 'lg:flex-col lg:divide-x-0 lg:divide-y' : 'lg:max-w-[40rem]'}`}>
        <Count count={sources.length} href="#sources" words={sources.length === 1 ? 'source' : 'sources'} beside={beside} tally />
        <Count
          count={corrections.length}
          href="#corrections"
          words={corrections.length === 1 ? 'correction' : 'corrections so far'}
          beside={beside}
        />
        {unknowns.length > 0 && (
          <Count
            count={unknowns.length}
            href="#unknowns"
            words={unknowns.length === 1 ? 'thing we do not know' : 'things we do not know'}
            beside={beside}
          />
        )}
      </ul>
    </nav>
  );
}

interface CountProps {
  count: number;
  href: string;
  words: string;
  beside: boolean;
  tally?: boolean;
}

function Count({ count, href, words, beside, tally = false }: CountProps) {
  return (
    <li className={`flex-1 px-3 first:ps-0 ${beside ? 'lg:px-0' : ''}`}>
      <a href={href} className="block py-2.5 text-meta text-ink-2 no-underline">
        <span className="flex items-center gap-2 font-headline text-headline-1 font-semibold text-ink lining-nums">
          {count}
          {tally && count > 0 && <Tally count={count} />}
        </span>{' '}
        {words}
      </a>
    </li>
  );
}
