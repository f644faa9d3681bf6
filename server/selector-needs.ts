/** Which selectors can match in a document, told from the parts they are made of. */
import parse from 'postcss-selector-parser';
import type { DocumentTokens } from './document-tokens.ts';

/** A part that must occur in the document, or alternatives of which one must. */
export type Need = Part | readonly Need[][];

/** One simple selector: how it is written, and whether a document has what it asks for. */
interface Part {
  written: string;
  occurs(tokens: DocumentTokens): boolean;
}

/** Attributes that a browser or the site's elements set while the page is read. */
const LIVE = /^(?:open|hidden|inert|disabled|checked|popover|aria-(?:busy|checked|current|expanded|hidden|invalid|pressed|selected))$/;

/** Pseudo-classes of which one of the selectors inside must match. */
const ALTERNATIVES = new Set([':is', ':where', ':has', ':matches', ':-webkit-any', ':-moz-any']);

/** Parts of form controls, which have styles only where there are any. */
const OF_CONTROLS =
  /^::?(?:placeholder|file-selector-button|-moz-ui-invalid|-webkit-(?:search|date|datetime|calendar|inner-spin|outer-spin|file-upload)[a-z-]*)$/;
const CONTROLS = ['input', 'textarea', 'select', 'button'];

/** @param selector one, or several with commas; @returns the needs of each, by its text */
export function listNeeds(selector: string): { text: string; needs: Need[] }[] {
  return parse()
    .astSync(selector)
    .nodes.map((one) => ({ text: String(one).trim(), needs: needsOf(one) }));
}

export function canMatch(needs: readonly Need[], occurring: ReadonlySet<string>): boolean {
  return needs.every((need) => (isPart(need) ? occurring.has(need.written) : need.some((alternative) => canMatch(alternative, occurring))));
}

/** Every part that the needs name, alternatives included. */
export function listParts(needs: readonly Need[]): Part[] {
  return needs.flatMap((need) => (isPart(need) ? [need] : need.flatMap(listParts)));
}

function isPart(need: Need): need is Part {
  return 'written' in need;
}

function needsOf(selector: parse.Selector): Need[] {
  return selector.nodes.flatMap((node): Need[] => {
    if (parse.isPseudo(node) && ALTERNATIVES.has(node.value.toLowerCase())) return [node.nodes.map(needsOf)];
    const occurs = testOf(node);
    return occurs === undefined ? [] : [{ written: String(node).trim(), occurs }];
  });
}

/** Nothing for what every document may come to match: states, pseudo-elements, `:not(…)`, `*`, `&`, combinators. */
function testOf(node: parse.Node): Part['occurs'] | undefined {
  if (parse.isTag(node)) return ({ tags }) => tags.has(node.value.toLowerCase());
  if (parse.isClassName(node)) return ({ classes }) => classes.has(node.value);
  if (parse.isIdentifier(node)) return ({ ids }) => ids.has(node.value);
  if (parse.isAttribute(node)) return attributeTest(node);
  if (!parse.isPseudo(node)) return undefined;
  if (node.value.startsWith(':host')) return () => false;
  return OF_CONTROLS.test(node.value) ? ({ tags }) => CONTROLS.some((tag) => tags.has(tag)) : undefined;
}

/** Letter case never tells values apart: it does so for some attributes only, and a rule too many does no harm. */
function attributeTest(node: parse.Attribute): Part['occurs'] | undefined {
  const name = node.attribute.toLowerCase();
  if (LIVE.test(name)) return undefined;
  const wanted = (node.value ?? '').toLowerCase();
  const matches = OPERATORS[node.operator ?? 'any'];
  return (tokens) => [...(tokens.valuesOf(name) ?? [])].some((value) => matches(value, wanted));
}

/** Selectors Level 4 §6. */
const OPERATORS: Record<parse.AttributeOperator | 'any', (value: string, wanted: string) => boolean> = {
  any: () => true,
  '=': (value, wanted) => value === wanted,
  '~=': (value, wanted) => value.split(/\s+/).includes(wanted),
  '|=': (value, wanted) => value === wanted || value.startsWith(`${wanted}-`),
  '^=': (value, wanted) => value.startsWith(wanted),
  '$=': (value, wanted) => value.endsWith(wanted),
  '*=': (value, wanted) => value.includes(wanted),
};
