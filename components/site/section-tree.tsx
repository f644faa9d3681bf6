import type { SectionView } from '#engine/query/views.ts';

/** Every section with its categories. */
export function SectionTree({ sections }: { sections: SectionView[] }) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,7.5rem),1fr))] gap-x-(--gap) gap-y-6">
      {sections.map((section) => (
        <li key={section.slug} data-accent={section.accent}>
          <a href={section.href} className="flex min-h-11 items-center border-t-2 border-accent text-ui font-bold no-underline">
            {section.title}
          </a>
          <ul>
            {section.categories.map((category) => (
              <li key={category.slug}>
                <a href={category.href} className="flex min-h-11 items-center text-ui no-underline">
                  {category.title}
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
