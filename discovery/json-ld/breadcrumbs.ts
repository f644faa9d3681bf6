import type { BreadcrumbList } from 'schema-dts';
import type { NamedLink } from '#engine/query/views.ts';
import { absolute } from '../absolute.ts';
import { cleanText } from '../clean-text.ts';

export type Crumb = Pick<NamedLink, 'title' | 'href'>;

/** The way to a page, as the page shows it: from the front page down. */
export function describeBreadcrumbs(trail: readonly Crumb[], page: string, origin: string): BreadcrumbList {
  const crumbs = [{ title: 'Front page', href: '/' }, ...trail];
  return {
    '@type': 'BreadcrumbList',
    '@id': `${page}#breadcrumbs`,
    itemListElement: crumbs.map(({ title, href }, index) => {
      const [name, url] = [cleanText(title), absolute(origin, href)];
      return { '@type': 'ListItem', position: index + 1, name, item: { '@type': 'WebPage', '@id': url, url, name } };
    }),
  };
}
