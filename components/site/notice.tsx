import type { NoticeView } from '#engine/query/views.ts';

/** One line that every page carries until its time is up. */
export function Notice({ notice }: { notice: NoticeView }) {
  return (
    <aside aria-label="Notice" className="bg-ink text-paper print:hidden">
      <p className="page-column flex min-h-11 items-center py-1 text-ui font-semibold">
        {notice.link === undefined ? (
          notice.text
        ) : (
          <a href={notice.link} className="-my-1 tap-target">
            {notice.text}
          </a>
        )}
      </p>
    </aside>
  );
}
