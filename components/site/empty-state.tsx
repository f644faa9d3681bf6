/** What a list says when it has nothing in it, and where to go instead. */
export function EmptyState({ children }: { children: string }) {
  return (
    <div className="border-t border-rule py-8">
      <p className="font-text text-standfirst text-ink-2">{children}</p>
      <p className="mt-2 text-ui">
        <a href="/latest" className="tap-target">
          Latest stories
        </a>
      </p>
    </div>
  );
}
