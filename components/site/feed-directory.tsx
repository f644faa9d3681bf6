import { FEED_FORMATS, type FeedFormat } from '#discovery/feeds/feed.ts';
import type { FeedGroup } from '#discovery/feeds/opml.ts';
import { feedHref } from '#discovery/feeds/write-feed.ts';

const FORMATS = Object.keys(FEED_FORMATS) as FeedFormat[];

/** Every feed by what it is of, in each format, with what a feed is for who has none yet. */
export function FeedDirectory({ groups }: { groups: FeedGroup[] }) {
  return (
    <div className="page-column">
      <div className="max-w-[38em] font-text">
        <p>
          A feed reader collects new stories from the sites that you choose, in order, without accounts and without tracking. Copy the
          address of a feed below into yours. RSS, Atom and JSON Feed hold the same stories in full; where a reader knows them all, take
          any. Each of them leads on to the archive of its stories.
        </p>
        <p className="mt-3">
          <a href="/feeds.opml">All feeds in one file</a> (OPML), which most readers import.
        </p>
      </div>
      {groups.map(
        ({ title, feeds }) =>
          feeds.length > 0 && (
            <section key={title}>
              <h2 className="mt-8 text-headline-2">{title}</h2>
              <ul className="mt-2 grid gap-x-(--gap) sm:grid-cols-2 lg:grid-cols-3">
                {feeds.map((feed) => (
                  <li key={feed.id} className="border-b border-rule py-3">
                    <a href={feed.href} className="tap-target font-bold">
                      {feed.title}
                    </a>
                    <Formats {...feed} />
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  );
}

function Formats({ href, title }: { href: string; title: string }) {
  return (
    <ul className="flex flex-wrap gap-x-4 text-ui">
      {FORMATS.map((format) => (
        <li key={format}>
          <a href={feedHref(href, format)} type={FEED_FORMATS[format].type} className="tap-target">
            {FEED_FORMATS[format].name}
            <span className="sr-only"> of {title}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
