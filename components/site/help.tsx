import { StoryList } from '#components/front/story-list.tsx';
import type { CardView, SiteView } from '#engine/query/views.ts';

interface Props {
  site: SiteView;
  latest: CardView[];
}

/** Ways on from a page that is not there: the sections, and the newest stories. */
export function Help({ site, latest }: Props) {
  return (
    <div className="page-column">
      <section>
        <h2 className="text-headline-2">Sections</h2>
        <ul className="flex flex-wrap gap-x-6 text-ui font-semibold">
          {site.sections.map((section) => (
            <li key={section.slug} data-accent={section.accent}>
              <a href={section.href} className="tap-target text-accent">
                {section.title}
              </a>
            </li>
          ))}
        </ul>
      </section>
      {latest.length > 0 && (
        <section className="mt-8">
          <div className="parallel-rule" />
          <h2 className="pt-2 pb-4 text-headline-1">Latest stories</h2>
          <StoryList cards={latest} site={site} dated />
        </section>
      )}
    </div>
  );
}
