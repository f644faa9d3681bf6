/** `humans.txt`: who makes the site, for people who look behind it. */
import type { AuthorView, SiteView } from '#engine/query/views.ts';
import { absolute } from '../absolute.ts';
import { cleanText } from '../clean-text.ts';

export function writeHumansTxt(site: SiteView, authors: readonly AuthorView[], origin: string): string {
  const { publisher } = site;
  const lines = [
    `${site.name}${site.tagline === undefined ? '' : `: ${site.tagline}`}`,
    '',
    'Published by',
    `  ${publisher?.name ?? site.name}${publisher?.email === undefined ? '' : `, ${publisher.email}`}`,
    '',
    'Written by',
    ...authors.map(({ title, role, href }) => `  ${[title, role].filter(Boolean).join(', ')}: ${absolute(origin, href)}`),
    '',
    'Made with',
    '  Words in MDX, pages in HTML, no tracking',
  ];
  return `${cleanText(lines.join('\n'))}\n`;
}
