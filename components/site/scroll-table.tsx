import type { ReactNode } from 'react';

/** A table scrolls inside itself, so that the page never does. The keyboard reaches it, which is why it has a name. */
export function ScrollTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section aria-label={label} tabIndex={0} className="table-text overflow-x-auto">
      {children}
    </section>
  );
}
