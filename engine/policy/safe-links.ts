import type { Definition, Image, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { RESERVED_NAMES } from '../schema/reserved-names.ts';
import type { Draft, Rule } from './rule.ts';

const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** What browsers skip or misread inside an address: controls, spaces at the ends, backslashes. */
const DECEPTIVE = /[\0-\x20\x7F\\]/;

/** An article three levels deep, against which relative links resolve. */
const ANY_ARTICLE = 'https://site.invalid/section/category/article';

/** Links lead to the web, to a mailbox, or to a page that exists here. */
export const safeLinks: Rule = (draft) => {
  visit(draft.tree, (node) => {
    if (node.type === 'link' || node.type === 'definition') checkLink(node, draft);
    if (node.type === 'image') checkScheme(node, draft);
  });
};

function checkLink(node: Link | Definition, draft: Draft): void {
  const address = checkScheme(node, draft);
  if (address !== undefined && address.origin === new URL(ANY_ARTICLE).origin) referTo(address, node, draft);
}

/** The address, resolved, or nothing when it is refused. */
function checkScheme(node: Link | Definition | Image, { report }: Draft): URL | undefined {
  const { url } = node;
  if (DECEPTIVE.test(url)) {
    report(node, 'error', 'unsafe-link', 'This address holds a space, a control character or a backslash: write it without.');
    return undefined;
  }
  if (url.startsWith('//')) {
    report(node, 'error', 'unsafe-link', `“${url}” has no scheme: write https:${url}.`);
    return undefined;
  }
  const address = URL.canParse(url, ANY_ARTICLE) ? new URL(url, ANY_ARTICLE) : undefined;
  if (address === undefined) report(node, 'error', 'unsafe-link', `“${url}” is not an address.`);
  else if (!SCHEMES.has(address.protocol))
    report(node, 'error', 'unsafe-link', `“${address.protocol}” links are refused: use https:, mailto:, or an address on this site.`);
  else return address;
  return undefined;
}

/** An address on this site refers to the section, category, topic, author or article that answers it. */
function referTo(address: URL, node: Link | Definition, { refer, report }: Draft): void {
  if (node.url.startsWith('#') || node.url.startsWith('?')) return;
  const [first, second, third, ...rest] = address.pathname.split('/').filter(Boolean).map(decode);
  if (first === undefined) return;
  if (first === 'topics' && second !== undefined) return refer(node, 'topic', second, 'unknown-link');
  if (first === 'authors' && second !== undefined) return refer(node, 'author', second, 'unknown-link');
  if (RESERVED_NAMES.has(first) || /^feed\.(?:xml|atom|json)$/.test(first)) return;
  if (third !== undefined && (rest.length === 0 || (rest.length === 1 && rest[0] === 'history')))
    return refer(node, 'article', third.replace(/\.md$/, ''), 'unknown-link');
  if (third !== undefined) return report(node, 'error', 'unknown-link', `Nothing on this site is at “${address.pathname}”.`);
  if (second !== undefined) return refer(node, 'category', second, 'unknown-link');
  refer(node, 'section', first, 'unknown-link');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
