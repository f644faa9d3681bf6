import { visit } from 'unist-util-visit';
import { didYouMean } from '../did-you-mean.ts';
import type { Draft } from './rule.ts';

/** A link within the article leads to a heading that is there. */
export function checkAnchors({ tree, report }: Draft, ids: ReadonlySet<string>): void {
  visit(tree, 'link', (link) => {
    if (!link.url.startsWith('#') || link.url === '#') return;
    const id = decode(link.url.slice(1));
    if (!ids.has(id)) report(link, 'error', 'unknown-link', `No heading of this article has the address “#${id}”.${didYouMean(id, ids)}`);
  });
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
