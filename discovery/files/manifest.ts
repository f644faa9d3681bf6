/** The web app manifest (W3C Application Manifest): the site on a home screen. */
import type { SiteView } from '#engine/query/views.ts';
import { THEME_COLORS } from '../theme-colors.ts';

export function writeManifest({ name, description, tagline, language }: SiteView): string {
  const icon = (size: number, purpose: 'any' | 'maskable', file: string) => ({
    src: file,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    id: '/',
    name,
    short_name: name,
    ...((description ?? tagline) !== undefined && { description: description ?? tagline }),
    lang: language,
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    theme_color: THEME_COLORS.light,
    background_color: THEME_COLORS.light,
    icons: [icon(192, 'any', '/icon-192.png'), icon(512, 'any', '/icon-512.png'), icon(512, 'maskable', '/icon-maskable-512.png')],
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
