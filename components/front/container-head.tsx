import type { ContainerView } from '#engine/query/views.ts';
import type { Layout } from '#engine/schema/front.ts';

/** What a container without a title is called, for those who go by headings. */
const NAMES: Record<Layout, string> = {
  lead: 'Top stories',
  row: 'More stories',
  list: 'Latest',
  digest: 'In brief',
  opinion: 'Opinion',
  spotlight: 'Spotlight',
};

interface Props {
  container: ContainerView;
  /** Heard and not seen: where the place on the page says it. */
  unseen?: boolean;
}

/** The rule that opens a container, its title and the categories of its section. */
export function ContainerHead({ container, unseen = false }: Props) {
  const { title = container.section?.title, layout, href, section } = container;
  if (unseen) return <h2 className="sr-only">{title ?? NAMES[layout]}</h2>;
  return (
    <>
      <div className="parallel-rule" />
      {title === undefined ? (
        <h2 className="sr-only">{NAMES[layout]}</h2>
      ) : (
        <div className="flex flex-wrap items-baseline justify-between gap-x-8 pb-2.5">
          <h2 className="py-2 text-headline-1">
            {href === undefined ? (
              title
            ) : (
              <a href={href} className="-my-2 block py-2 no-underline">
                {title}
              </a>
            )}
          </h2>
          {section !== undefined && <CategoryLinks section={section} />}
        </div>
      )}
      {title === undefined && <div className="pb-4" />}
    </>
  );
}

function CategoryLinks({ section }: { section: NonNullable<ContainerView['section']> }) {
  return (
    <ul className="link-strip max-w-[calc(100%+2*var(--gutter))] gap-x-5 text-meta text-ink-3">
      {section.categories.map((category) => (
        <li key={category.slug} className="flex-none">
          <a href={category.href} className="tap-target no-underline">
            {category.title}
          </a>
        </li>
      ))}
    </ul>
  );
}
