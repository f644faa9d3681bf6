import { languageOf } from '#components/site/direction.ts';
import type { BodyView } from '#engine/query/body.ts';
import type { ArticleView, SiteView } from '#engine/query/views.ts';
import { ArticleHeader } from './article-header.tsx';
import { Body } from './body.tsx';
import { ContentsAbove, ContentsBeside, hasContents } from './contents.tsx';
import { Corrections } from './corrections.tsx';
import { KeyPoints } from './key-points.tsx';
import { LeadPicture } from './lead-picture.tsx';
import { Proof } from './proof.tsx';
import { Working } from './working.tsx';

interface Props {
  article: ArticleView;
  body: BodyView;
  site: SiteView;
  /** Public origin of the site, for the address that paper and letters carry. */
  origin: string;
}

/** A whole story: what it says, then how we know. */
export function Article({ article, body, site, origin }: Props) {
  const { lang } = languageOf(article.lang, site.language);
  const withContents = hasContents(body.headings);
  return (
    <article>
      <ArticleHeader article={article} site={site} />
      <div className={`page-column gap-x-(--gap) ${article.image === undefined ? '' : 'lg:grid lg:grid-cols-12'}`}>
        {article.image !== undefined && <LeadPicture picture={article.image} lang={lang} />}
        <Proof article={article} beside={article.image !== undefined} />
      </div>
      {withContents && <ContentsAbove headings={body.headings} lang={lang} />}
      <div className="page-column gap-x-(--gap) lg:grid lg:grid-cols-12 print:block">
        {withContents && <ContentsBeside headings={body.headings} lang={lang} />}
        <div className="min-w-0 max-w-measure pt-7 lg:col-span-8 lg:col-start-4 lg:row-start-1 xl:col-span-6 xl:col-start-4 xl:max-w-none print:max-w-none">
          {article.corrections.length > 0 && <Corrections article={article} site={site} lang={lang} />}
          {article.keyPoints.length > 0 && <KeyPoints points={article.keyPoints} lang={lang} />}
          <div {...languageOf(article.lang, site.language)} className="prose prose-beside-margin">
            <Body body={body} lang={article.lang} site={site} />
          </div>
          <Working article={article} site={site} origin={origin} />
          <p className="mt-6 hidden text-meta print:block">{`${origin}${article.href}`}</p>
        </div>
      </div>
    </article>
  );
}
