import type { ReactNode } from 'react';

interface Props {
  title: string;
  description?: string | undefined;
  /** What stands above the title: breadcrumbs. */
  above?: ReactNode;
  children?: ReactNode;
}

/** The head of a page that is not a story. */
export function PageHeader({ title, description, above, children }: Props) {
  return (
    <header className={`page-column pb-4 ${above === undefined ? 'pt-6' : 'pt-2'}`}>
      {above}
      <h1 className="pt-2 text-display-1 text-accent">{title}</h1>
      {description !== undefined && <p className="mt-2 max-w-[38em] font-text text-standfirst text-ink-2">{description}</p>}
      {children}
    </header>
  );
}
