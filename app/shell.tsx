import type { ReactNode } from 'react';
import type { Current } from '#components/site/current.ts';
import { SiteShell } from '#components/site/site-shell.tsx';
import { readNotice, readSite } from '#engine/query/site.ts';
import { reader } from './reader.ts';

interface Props {
  current?: Current;
  today?: Date;
  children: ReactNode;
}

/** The site around a page's content. */
export function Shell({ current, today, children }: Props) {
  return (
    <SiteShell site={readSite(reader())} notice={readNotice(reader())} current={current ?? {}} today={today}>
      {children}
    </SiteShell>
  );
}
