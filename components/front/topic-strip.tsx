import type { NamedLink } from '#engine/query/views.ts';

/** Subjects that run across sections, on one line under them. */
export function TopicStrip({ topics }: { topics: NamedLink[] }) {
  if (topics.length === 0) return null;
  return (
    <nav aria-label="Topics" className="page-column print:hidden">
      <ul className="link-strip gap-x-5 text-meta text-ink-2">
        <li aria-hidden="true" className="flex-none self-center text-ink-3">
          Topics
        </li>
        {topics.map((topic) => (
          <li key={topic.slug} className="flex-none">
            <a href={topic.href} className="tap-target no-underline">
              {topic.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
