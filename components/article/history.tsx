import { Time } from '#components/site/time.tsx';
import type { ArticleView, SiteView } from '#engine/query/views.ts';

interface Props {
  article: ArticleView;
  site: SiteView;
  lang?: string | undefined;
}

interface Event {
  at: string;
  what: string;
  /** In the story's own language. */
  why?: string | undefined;
}

/** What happened to the story, oldest first, as far as its file says. */
export function listEvents({ published, updated, corrections }: ArticleView): Event[] {
  const events: Event[] = [
    { at: published, what: 'First published.' },
    ...(updated === undefined ? [] : [{ at: updated.at, what: 'Updated.', why: updated.reason }]),
    ...corrections.map(({ at }) => ({ at, what: 'Corrected.' })),
  ];
  return events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

export function History({ article, site, lang }: Props) {
  return (
    <div>
      <h3 id="history" className="mb-1.5 text-headline-3">
        History
      </h3>
      <ol className="text-ui">
        {listEvents(article).map((event) => (
          <li key={`${event.at} ${event.what}`} className="grid gap-x-4 border-t border-rule py-2.5 sm:grid-cols-[15rem_minmax(0,1fr)]">
            <Time at={event.at} zone={site.timezone} lang={site.language} className="text-ink-3" />
            <span>
              <b>{event.what}</b> <span lang={lang}>{event.why}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
