/** Removes from a style sheet what it defines by name and nothing mentions: properties, keyframes, faces. */
import type { AtRule, Declaration, Root } from 'postcss';
import { listProperties } from './document-tokens.ts';

/**
 * Goes on until nothing more falls: a property may have been mentioned only by one that went.
 * @param outside custom properties that the document itself mentions
 */
export function removeUnusedNames(root: Root, outside: ReadonlySet<string>): void {
  for (let removed = true; removed; ) {
    removed = false;
    const mentioned = listMentioned(root, outside);
    root.walk((node) => {
      if (isUnused(node, mentioned)) {
        node.remove();
        removed = true;
      }
    });
  }
}

interface Mentioned {
  properties: ReadonlySet<string>;
  /** Every word of every value that could name keyframes or a face, in lower case. */
  values: readonly string[];
}

function listMentioned(root: Root, outside: ReadonlySet<string>): Mentioned {
  const properties = new Set(outside);
  const values: string[] = [];
  root.walkDecls(({ prop, value, parent }) => {
    for (const property of listProperties(value)) if (property !== prop) properties.add(property);
    const isNaming = prop.startsWith('--') || /animation|^font/.test(prop);
    if (isNaming && !isAtRule(parent, 'font-face')) values.push(value.toLowerCase());
  });
  root.walkAtRules(({ name, params }) => {
    if (name !== 'property') for (const property of listProperties(params)) properties.add(property);
  });
  return { properties, values };
}

function isUnused(node: { type: string }, { properties, values }: Mentioned): boolean {
  if (isDeclaration(node)) return node.prop.startsWith('--') && !properties.has(node.prop);
  if (isAtRule(node, 'property')) return !properties.has(node.params.trim());
  const name = isAtRule(node, 'keyframes') ? node.params : isAtRule(node, 'font-face') ? familyOf(node) : undefined;
  return name !== undefined && !values.some((value) => value.includes(unquote(name)));
}

function familyOf(face: AtRule): string | undefined {
  return face.nodes?.find((node): node is Declaration => isDeclaration(node) && node.prop === 'font-family')?.value;
}

function unquote(name: string): string {
  return name
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .toLowerCase();
}

function isDeclaration(node: { type: string }): node is Declaration {
  return node.type === 'decl';
}

/** Whether a node is the at-rule, also by a vendor's name for it. */
function isAtRule(node: { type: string } | undefined, name: string): node is AtRule {
  return node?.type === 'atrule' && (node as AtRule).name.replace(/^-\w+-/, '') === name;
}
