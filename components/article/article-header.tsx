import { Breadcrumbs } from '#components/site/breadcrumbs.tsx';
import { languageOf } from '#components/site/direction.ts';
import type { ArticleView, SiteView } from '#engine/query/views.ts';
import { Byline } from './byline.tsx';
import { CategoryLabel } from './category-label.tsx';

interface Props {
  article: ArticleView;
  site: SiteView;
}

export function ArticleHeader({ article, site }: Props) {
  const language = languageOf(article.lang, site.language);
  return (
    <header className="page-column pt-1">
      <Breadcrumbs trail={[article.section, article.category]} />
      <div className="max-w-[64rem]">
        <CategoryLabel article={article} />
        <h1 {...language} className="pt-1 text-display-1">
          {article.title}
        </h1>
        <p {...language} className="mt-4 max-w-[36em] font-text text-deck text-ink-2">
          {article.standfirst}
        </p>
        <Translations article={article} />
        <Byline article={article} site={site} />
      </div>
    </header>
  );
}

function Translations({ article: { translations } }: { article: ArticleView }) {
  if (translations.length === 0) return null;
  return (
    <ul className="mt-2 text-ui print:hidden">
      {translations.map(({ lang, href, title }) => (
        <li key={href} lang={lang}>
          {new Intl.DisplayNames([lang], { type: 'language' }).of(lang)}:{' '}
          <a href={href} hrefLang={lang} className="tap-target">
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}
