import { languageOf } from '#components/site/direction.ts';
import { Time } from '#components/site/time.tsx';
import type { ChangeView, SiteView } from '#engine/query/views.ts';

interface Props {
  changes: ChangeView[];
  site: SiteView;
}

/** What was corrected and what was changed, newest first. */
export function ChangeLog({ changes, site }: Props) {
  return (
    <div className="border-t-2 border-ink pt-2">
      <h3 className="text-headline-2">The working log</h3>
      <p className="mt-1 mb-3 text-ui text-ink-3">Corrections and changes to stories, newest first.</p>
      <ol className="divide-y divide-rule border-t border-rule">
        {changes.map((change) => (
          <li key={`${change.at} ${change.article.slug} ${change.kind}`} className="py-2.5 text-ui">
            <Time at={change.at} zone={site.timezone} lang={site.language} className="block text-meta text-ink-3 tabular-nums" />
            <b className={change.kind === 'correction' ? 'text-signal' : ''}>{change.kind === 'correction' ? 'Corrected' : 'Updated'}</b>{' '}
            <a
              href={change.article.href}
              {...languageOf(change.article.lang, site.language)}
              className="flex min-h-11 items-center font-semibold"
            >
              {change.article.title}
            </a>
            <p {...languageOf(change.article.lang, site.language)} className="text-ink-2">
              {change.text}
            </p>
          </li>
        ))}
      </ol>
      <a href="/corrections" className="tap-target text-ui font-semibold">
        All corrections
      </a>
    </div>
  );
}
