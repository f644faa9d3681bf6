import { countOf } from './count.ts';
import { EmptyState } from './empty-state.tsx';

export interface Entry {
  title: string;
  href: string;
  description?: string | undefined;
  storyCount: number;
}

/** Names that lead to lists of stories, with how many each has. */
export function Directory({ entries, empty }: { entries: Entry[]; empty: string }) {
  return (
    <div className="page-column">
      <div className="parallel-rule mb-2" />
      {entries.length === 0 && <EmptyState>{empty}</EmptyState>}
      <ul className="grid gap-x-(--gap) sm:grid-cols-2 lg:grid-cols-3">
        {entries.map(({ title, href, description, storyCount }) => (
          <li key={href} className="relative border-b border-rule py-4">
            <h2 className="text-headline-2">
              <a href={href} className="story-target">
                {title}
              </a>
            </h2>
            {description !== undefined && <p className="mt-1 font-text text-ink-2">{description}</p>}
            <p className="mt-1.5 text-meta text-ink-3">{countOf(storyCount, 'story', 'stories')}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
