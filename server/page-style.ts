/** A page's style sheets → one text, as it would stand in the page itself. */
import postcss from 'postcss';
import parseValue from 'postcss-value-parser';
import type { Sheet } from './scan-document.ts';
import type { StyleSource } from './used-styles.ts';

/** In the page's order. */
export async function joinSheets(sheets: readonly Sheet[], source: StyleSource): Promise<string> {
  const texts = sheets.map(async (sheet) => {
    const text = 'href' in sheet ? await readOnce(sheet.href, source) : sheet.text;
    return sheet.media === undefined ? text : `@media ${sheet.media}{${text}}`;
  });
  return (await Promise.all(texts)).join('');
}

/** By source and address: every page of the site links the same few. */
const read = new WeakMap<StyleSource, Map<string, string>>();

async function readOnce(href: string, source: StyleSource): Promise<string> {
  const known = read.get(source) ?? new Map<string, string>();
  read.set(source, known);
  const text = known.get(href) ?? withOwnAddresses(await source.read(href), href);
  known.set(href, text);
  return text;
}

/** Addresses in a style sheet are relative to it; in the page they must say from where. */
function withOwnAddresses(css: string, href: string): string {
  if (!css.includes('url(')) return css;
  const root = postcss.parse(css);
  root.walkDecls((declaration) => {
    if (declaration.value.includes('url(')) declaration.value = rebase(declaration.value, href);
  });
  return root.toString();
}

function rebase(value: string, href: string): string {
  const parsed = parseValue(value);
  parsed.walk((node) => {
    if (node.type !== 'function' || node.value.toLowerCase() !== 'url') return;
    const [address] = node.nodes;
    if (address !== undefined && !/^(?:[a-z][a-z\d+.-]*:|[/#])/i.test(address.value)) address.value = resolveFrom(href, address.value);
  });
  return parsed.toString();
}

function resolveFrom(href: string, address: string): string {
  const { pathname, search, hash } = new URL(address, new URL(href, 'http://site.invalid'));
  return pathname + search + hash;
}
