import { kindLabel } from '#components/site/kind-label.ts';
import type { ArticleView } from '#engine/query/views.ts';

/** What the story is, and every category that it is listed under. */
export function CategoryLabel({ article }: { article: ArticleView }) {
  const kind = kindLabel(article.kind);
  return (
    <p className="flex flex-wrap items-center gap-x-4 text-ui text-ink-2">
      {kind !== undefined && (
        <>
          <b className="border-b-2 border-accent text-ink">{kind}</b>{' '}
        </>
      )}
      <span>
        Categories:{' '}
        {article.categories.map((category, index) => (
          <span key={category.slug}>
            {index > 0 && ', '}
            <a href={category.href} className="tap-target font-bold text-accent no-underline">
              {category.title}
            </a>
          </span>
        ))}
      </span>
    </p>
  );
}
