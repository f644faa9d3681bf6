/** The web app manifest (W3C Application Manifest): the site on a home screen. */
import type { SiteView } from '#engine/query/views.ts';
import { cleanText } from '../clean-text.ts';
import { THEME_COLORS } from '../theme-colors.ts';

export function writeManifest(site: SiteView): string {
  const name = cleanText(site.name);
  const description = site.description ?? site.tagline;
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
    ...(description !== undefined && { description: cleanText(description) }),
    lang: site.language,
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    theme_color: THEME_COLORS.light,
    background_color: THEME_COLORS.light,
    icons: [icon(192, 'any', '/icon-192.png'), icon(512, 'any', '/icon-512.png'), icon(512, 'maskable', '/icon-maskable-512.png')],
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
