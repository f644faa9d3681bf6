import type { SectionView } from '#engine/query/views.ts';
import { type Current, markCategory, markSection } from './current.ts';

interface Props {
  section: SectionView;
  current: Current;
}

const LINK = 'here-mark tap-target no-underline aria-[current=page]:text-accent aria-[current=true]:text-accent';

/** The categories of the section that the page is in. */
export function CategoryNav({ section, current }: Props) {
  const onSection = markSection(current, section.slug) === 'page' ? 'page' : undefined;
  return (
    <nav aria-label={`${section.title} categories`} data-accent={section.accent} className="border-b border-rule print:hidden">
      <div className="page-column">
        <ul className="link-strip gap-x-5 text-meta font-semibold text-ink-2">
          <li className="flex-none">
            <a href={section.href} aria-current={onSection} className={LINK}>
              All<span className="sr-only"> of {section.title}</span>
            </a>
          </li>
          {section.categories.map((category) => (
            <li key={category.slug} className="flex-none">
              <a href={category.href} aria-current={markCategory(current, category.slug)} className={LINK}>
                {category.title}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
