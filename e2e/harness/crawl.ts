/** Follows every link of a site from its front page, in no browser. */

export interface Visit {
  path: string;
  status: number;
  html: string;
  /** The page on which the link was found. */
  from: string;
}

const LINKING_TAG = /<(?:a|img|link|source)\b[^>]*>/gi;
const ADDRESS = /\s(href|src|srcset)="([^"]*)"/gi;

const LIMIT = 5_000;

/**
 * @param named the origin that the pages say they have, where it is another
 * @param follows whether an address is asked for
 * @returns each address of the site, once, with fragments and what is not of the site left out
 */
export async function crawl(origin: string, named = origin, follows: (path: string) => boolean = () => true): Promise<Visit[]> {
  const visits = new Map<string, Visit>();
  const queue = [{ path: '/', from: 'the start' }];
  const seen = new Set(['/']);
  for (let next = queue.shift(); next !== undefined && visits.size < LIMIT; next = queue.shift()) {
    const answer = await fetch(origin + next.path, { redirect: 'manual' });
    const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
    const body = await answer.text();
    const html = isPage ? body : '';
    visits.set(next.path, { ...next, status: answer.status, html });
    for (const path of linksOf(html, named + next.path, named)) {
      if (seen.has(path) || !follows(path)) continue;
      seen.add(path);
      queue.push({ path, from: next.path });
    }
  }
  return [...visits.values()];
}

function linksOf(html: string, base: string, origin: string): string[] {
  const withoutScripts = html.replace(/<script\b[\s\S]*?<\/script>/gi, '');
  return [...withoutScripts.matchAll(LINKING_TAG)]
    .flatMap(([tag]) => [...tag.matchAll(ADDRESS)].flatMap(addressesOf))
    .flatMap((address) => {
      const url = URL.parse(address.replaceAll('&amp;', '&'), base);
      return url?.origin === origin ? [url.pathname + url.search] : [];
    });
}

/** A `srcset` names several, each with its width. */
function addressesOf([, name = '', value = '']: RegExpMatchArray): string[] {
  return name.toLowerCase() === 'srcset' ? value.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '') : [value];
}
