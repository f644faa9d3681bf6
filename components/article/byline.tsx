import { languageOf } from '#components/site/direction.ts';
import { Time } from '#components/site/time.tsx';
import type { ArticleView, NamedLink, SiteView } from '#engine/query/views.ts';

interface Props {
  article: ArticleView;
  site: SiteView;
}

/** Who wrote it, when it was published and brought up to date, and how long it takes to read. */
export function Byline({ article, site }: Props) {
  const { timezone: zone, language: lang } = site;
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-1 text-meta text-ink-3">
      <p>
        By <Authors authors={article.authors} />
      </p>
      <p>
        <span className="sr-only">Published </span>
        <Time at={article.published} zone={zone} lang={lang} />
      </p>
      {article.updated !== undefined && (
        <p>
          Updated <Time at={article.updated.at} zone={zone} lang={lang} />
          {article.updated.reason !== undefined && (
            <>
              : <span {...languageOf(article.lang, lang)}>{article.updated.reason}</span>
            </>
          )}
        </p>
      )}
      {article.minutes !== undefined && <p>{article.minutes} min read</p>}
    </div>
  );
}

function Authors({ authors }: { authors: NamedLink[] }) {
  return authors.map((author, index) => (
    <span key={author.slug}>
      {index > 0 && (index === authors.length - 1 ? ' and ' : ', ')}
      <a href={author.href} rel="author" className="tap-target font-bold text-ink">
        {author.title}
      </a>
    </span>
  ));
}
