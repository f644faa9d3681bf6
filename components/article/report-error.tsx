import type { ArticleView, SiteView } from '#engine/query/views.ts';

interface Props {
  article: ArticleView;
  site: SiteView;
  origin: string;
}

/** A letter to the editors that says which article it is about. Nothing when the site names no address. */
export function reportAddress(email: string, address: string): string {
  return `mailto:${email}?subject=${encodeURIComponent(`Error in ${address}`)}`;
}

export function ReportError({ article, site, origin }: Props) {
  const email = site.publisher?.email;
  if (email === undefined) return null;
  return (
    <span className="print:hidden">
      Seen something wrong? <a href={reportAddress(email, `${origin}${article.href}`)}>Report an error</a>, and it will be recorded here.
    </span>
  );
}
