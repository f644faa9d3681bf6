import { PartialDate } from '#components/site/partial-date.tsx';
import type { SiteView } from '#engine/query/views.ts';
import type { Source } from '#engine/schema/article.ts';

interface Props {
  sources: Source[];
  site: SiteView;
  lang?: string | undefined;
}

export function Sources({ sources, site, lang }: Props) {
  return (
    <div>
      <h3 id="sources" className="mb-1.5 text-headline-3">
        Sources
      </h3>
      {sources.length === 0 ? (
        <p className="border-t border-rule pt-2 text-ui text-ink-2">This article names no documents.</p>
      ) : (
        <ol className="numbered text-ui leading-normal">
          {sources.map((source) => (
            <li key={`${source.title} ${source.url}`} className="border-t border-rule py-3">
              <SourceEntry source={source} site={site} lang={lang} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function SourceEntry({ source: { title, publisher, url, date }, site, lang }: { source: Source } & Omit<Props, 'sources'>) {
  return (
    <div>
      {url === undefined ? (
        <b lang={lang}>{title}</b>
      ) : (
        <a href={url} lang={lang} className="-my-3 block py-3 font-bold">
          {title}
        </a>
      )}
      {(publisher !== undefined || date !== undefined) && (
        <p className="text-meta text-ink-3">
          {publisher}
          {publisher !== undefined && date !== undefined && ', '}
          {date !== undefined && <PartialDate value={date} lang={site.language} />}
        </p>
      )}
      {url !== undefined && <p className="hidden text-meta print:block">{url}</p>}
    </div>
  );
}
