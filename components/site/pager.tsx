import type { ListingPage } from '#engine/query/views.ts';

interface Props {
  listing: ListingPage;
  /** Address of the first page. */
  href: string;
}

/** The address of a page of a list; the first has no number. */
export function pageHref(href: string, page: number): string {
  return page === 1 ? href : `${href}?page=${page}`;
}

/** Ways to the pages beside this one of a list. Nothing when there is one page. */
export function Pager({ listing: { page, pageCount }, href }: Props) {
  if (pageCount <= 1) return null;
  return (
    <nav aria-label="Pages" className="mt-6 grid grid-cols-3 items-center border-t border-rule pt-1 text-ui print:hidden">
      <span>
        {page > 1 && (
          <a href={pageHref(href, page - 1)} rel="prev" className="tap-target font-semibold">
            Newer stories
          </a>
        )}
      </span>
      <span className="text-center text-ink-3">
        Page {page} of {pageCount}
      </span>
      <span className="text-end">
        {page < pageCount && (
          <a href={pageHref(href, page + 1)} rel="next" className="tap-target font-semibold">
            Older stories
          </a>
        )}
      </span>
    </nav>
  );
}
