import type { ChangeView, SiteView } from '#engine/query/views.ts';
import { languageOf } from './direction.ts';
import { Time } from './time.tsx';

interface Props {
  corrections: ChangeView[];
  site: SiteView;
}

/** Every correction, newest first, with the story that it was made to. */
export function CorrectionsList({ corrections, site }: Props) {
  if (corrections.length === 0) return <p>No story has needed a correction so far.</p>;
  return (
    <ol className="block-frame divide-y divide-rule border-y border-rule">
      {corrections.map(({ at, text, article }) => {
        const language = languageOf(article.lang, site.language);
        return (
          <li key={`${at} ${article.slug}`} className="py-3">
            <Time at={at} zone={site.timezone} lang={site.language} className="block text-meta text-ink-3" />
            <a href={article.href} {...language} className="flex min-h-11 items-center font-headline text-headline-3 font-semibold">
              {article.title}
            </a>
            <p {...language} className="font-text">
              {text}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
