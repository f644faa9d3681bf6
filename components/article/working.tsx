import { countOf } from '#components/site/count.ts';
import { languageOf } from '#components/site/direction.ts';
import type { ArticleView, SiteView } from '#engine/query/views.ts';
import { History } from './history.tsx';
import { ReportError } from './report-error.tsx';
import { Sources } from './sources.tsx';

interface Props {
  article: ArticleView;
  site: SiteView;
  /** Public origin of the site, for the address in a report. */
  origin: string;
}

/** How we know: sources, corrections, what is not known, history. Always in this order, and never hidden. */
export function Working({ article, site, origin }: Props) {
  const { lang } = languageOf(article.lang, site.language);
  return (
    <section aria-labelledby="working" className="mt-14 space-y-7">
      <div>
        <div className="parallel-rule mb-3" />
        <h2 id="working" className="text-headline-1">
          The working
        </h2>
      </div>
      <Sources sources={article.sources} site={site} lang={lang} />
      <CorrectionsSoFar article={article} site={site} origin={origin} />
      {article.unknowns.length > 0 && (
        <div>
          <h3 id="unknowns" className="mb-1.5 text-headline-3">
            What we do not know
          </h3>
          <ul lang={lang} className="text-ui">
            {article.unknowns.map((unknown) => (
              <li key={unknown} className="border-t border-rule py-2">
                {unknown}
              </li>
            ))}
          </ul>
        </div>
      )}
      <History article={article} site={site} lang={lang} />
    </section>
  );
}

function CorrectionsSoFar({ article, site, origin }: Props) {
  const count = article.corrections.length;
  return (
    <div className={`border-y-2 py-3 ${count === 0 ? 'border-ink' : 'border-signal'}`}>
      <h3 id={count === 0 ? 'corrections' : undefined} className="text-headline-3">
        Corrections
      </h3>
      <p className="mt-1 text-ui">
        {count === 0 ? (
          'None so far.'
        ) : (
          <>
            <a href="#corrections">{countOf(count, 'correction')}</a>, set out above the text.
          </>
        )}{' '}
        <ReportError article={article} site={site} origin={origin} />
      </p>
    </div>
  );
}
