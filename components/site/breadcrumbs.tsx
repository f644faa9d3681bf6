import type { NamedLink } from '#engine/query/views.ts';

interface Props {
  /** From the home page down, without it. */
  trail: Pick<NamedLink, 'title' | 'href'>[];
  /** The page itself, when it is not the last of the trail. */
  here?: string | undefined;
}

export function Breadcrumbs({ trail, here }: Props) {
  return (
    <nav aria-label="Breadcrumb" className="print:hidden">
      <ol className="flex flex-wrap text-meta text-ink-3">
        <li className="flex items-center">
          <a href="/" className="tap-target">
            Front page
          </a>
        </li>
        {trail.map((link) => (
          <li key={link.href} className="crumb flex items-center">
            <a href={link.href} className="tap-target">
              {link.title}
            </a>
          </li>
        ))}
        {here !== undefined && (
          <li aria-current="page" className="crumb flex items-center">
            {here}
          </li>
        )}
      </ol>
    </nav>
  );
}
