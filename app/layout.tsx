import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { directionOf } from '#components/site/direction.ts';
import { siteMetadata } from '#discovery/metadata.ts';
import { THEME_COLORS } from '#discovery/theme-colors.ts';
import { readSite } from '#engine/query/site.ts';
import { siteOrigin } from './origin.ts';
import { reader } from './reader.ts';
import './styles/site.css';

/** Documents are made per request; the server in front keeps them. */
export const dynamic = 'force-dynamic';

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: THEME_COLORS.light },
    { media: '(prefers-color-scheme: dark)', color: THEME_COLORS.dark },
  ],
};

export function generateMetadata(): Metadata {
  return siteMetadata(readSite(reader()), siteOrigin());
}

export default function Layout({ children }: { children: ReactNode }) {
  const { language } = readSite(reader());
  return (
    <html lang={language} dir={directionOf(language)}>
      <body>{children}</body>
    </html>
  );
}
