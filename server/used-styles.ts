/** A style sheet → the part of it that a document uses. */
import { createHash } from 'node:crypto';
import postcss, { type AtRule, type ChildNode, type Container, type Root } from 'postcss';
import type { DocumentTokens } from './document-tokens.ts';
import { canMatch, listNeeds, listParts, type Need } from './selector-needs.ts';
import { removeUnusedNames } from './used-names.ts';

export interface StyleSource {
  /** The text of a style sheet that a page links. */
  read(href: string): Promise<string>;
}

interface Sheet {
  root: Root;
  /** Selectors of every rule, by the text of its list. */
  selectors: Map<string, { text: string; needs: Need[] }[]>;
  /** Every simple selector of the sheet, by its text. */
  parts: Map<string, (tokens: DocumentTokens) => boolean>;
  properties: ReadonlySet<string>;
  /** What was used, by what occurred. */
  used: Map<string, string>;
}

/** How many sheets are kept, and how many of their parts: pages of one template share both. */
const SHEETS = 32;
const RESULTS = 512;

const sheets = new Map<string, Sheet>();

/** @param css minified already: what is left of it is returned as it was written */
export function usedStyles(css: string, tokens: DocumentTokens): string {
  const sheet = remember(sheets, css, SHEETS, () => openSheet(css));
  const occurring = new Set([...sheet.parts].filter(([, occurs]) => occurs(tokens)).map(([written]) => written));
  const outside = new Set([...tokens.properties].filter((property) => sheet.properties.has(property)).sort());
  const key = createHash('sha256')
    .update(JSON.stringify([[...occurring], [...outside]]))
    .digest('base64');
  return remember(sheet.used, key, RESULTS, () => {
    const root = sheet.root.clone();
    keepMatching(root, sheet, occurring);
    removeUnusedNames(root, outside);
    removeEmpty(root);
    return root.toString();
  });
}

/** The value under a key, made when it is not there; beyond the limit the oldest goes. */
function remember<T>(map: Map<string, T>, key: string, limit: number, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const [oldest] = map.size < limit ? [] : map.keys();
  if (oldest !== undefined) map.delete(oldest);
  const made = make();
  map.set(key, made);
  return made;
}

function openSheet(css: string): Sheet {
  const root = postcss.parse(css);
  const sheet: Sheet = { root, selectors: new Map(), parts: new Map(), properties: new Set(), used: new Map() };
  root.walkComments((comment) => void comment.remove());
  root.walkRules(({ selector, parent }) => {
    if (isKeyframes(parent)) return;
    const selectors = listNeeds(selector);
    sheet.selectors.set(selector, selectors);
    for (const { written, occurs } of selectors.flatMap(({ needs }) => listParts(needs))) sheet.parts.set(written, occurs);
  });
  const properties = new Set<string>();
  root.walkDecls(/^--/, ({ prop }) => void properties.add(prop));
  return { ...sheet, properties };
}

/** Drops the selectors that can match nothing, and the rules that are left without. */
function keepMatching(root: Root, { selectors }: Sheet, occurring: ReadonlySet<string>): void {
  root.walkRules((rule) => {
    if (isKeyframes(rule.parent)) return;
    const all = selectors.get(rule.selector) ?? [];
    const kept = all.filter(({ needs }) => canMatch(needs, occurring));
    if (kept.length === 0) rule.remove();
    else if (kept.length < all.length) rule.selector = kept.map(({ text }) => text).join(',');
  });
}

/** A layer that has become empty is still named: layers count in the order in which they are first met. */
function removeEmpty(container: Container<ChildNode>): void {
  container.each((node) => {
    if (!('nodes' in node) || node.nodes === undefined) return;
    removeEmpty(node as Container<ChildNode>);
    if (node.nodes.length > 0) return;
    const isNamedLayer = node.type === 'atrule' && node.name === 'layer' && node.params !== '';
    if (isNamedLayer) node.replaceWith(postcss.atRule({ name: 'layer', params: node.params }));
    else node.remove();
  });
}

function isKeyframes(parent: Container | undefined | { type: string }): boolean {
  return parent?.type === 'atrule' && (parent as AtRule).name.endsWith('keyframes');
}
