/** An address → a finished document: rendered, then freed of what only the framework needs. */
import { cleanDocument } from './clean.ts';
import type { Made } from './document.ts';
import type { NextBuild } from './next-build.ts';
import type { Page, Pages } from './pages.ts';

/** Headers that a page may set for itself. */
const PAGES_OWN = ['content-security-policy', 'x-robots-tag'] as const;

export async function makeDocument(key: string, pages: Pages, build: NextBuild): Promise<Made> {
  const page = await pages.render(key);
  if (page.status >= 500) throw new Error(`${key} was rendered with status ${page.status}.`);
  const type = header(page, 'content-type') ?? 'application/octet-stream';
  const location = header(page, 'location');
  const made: Made = {
    status: page.status,
    type,
    body: page.body,
    location,
    tags: page.scope.tags,
    beside: page.scope.beside,
    expires: page.scope.expires,
    modified: page.scope.modified,
    immutable: header(page, 'cache-control')?.includes('immutable'),
    headers: Object.fromEntries(PAGES_OWN.flatMap((name) => [[name, header(page, name)]]).filter(([, value]) => value !== undefined)),
  };
  if (location !== undefined) return { ...made, body: Buffer.alloc(0) };
  if (!type.startsWith('text/html')) return made;
  const { html, styleHash } = await cleanDocument(page.body.toString('utf8'), build);
  return { ...made, body: Buffer.from(html), styleHash };
}

function header({ headers }: Page, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
