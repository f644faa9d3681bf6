import { Time } from '#components/site/time.tsx';
import type { ArticleView, SiteView } from '#engine/query/views.ts';

interface Props {
  article: ArticleView;
  site: SiteView;
  lang?: string | undefined;
}

/** What was wrong and what is right, before the text that it was in. */
export function Corrections({ article, site, lang }: Props) {
  return (
    <section data-accent="signal" className="mb-9 border-y-2 border-signal py-3">
      <h2 id="corrections" className="text-headline-3">
        {article.corrections.length === 1 ? 'Correction' : 'Corrections'}
      </h2>
      <ul className="divide-y divide-rule">
        {article.corrections.map((correction) => (
          <li key={`${correction.at} ${correction.text}`} className="py-2">
            <Time at={correction.at} zone={site.timezone} lang={site.language} className="block text-meta text-ink-3" />
            <p lang={lang} className="font-text">
              {correction.text}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
