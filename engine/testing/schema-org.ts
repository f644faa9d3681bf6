/**
 * schema.org's vocabulary, read from the declarations that `schema-dts` generates of it: which types there are, which
 * properties each has or inherits (their domain), and what a property takes (its range).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Type {
  /** What each of its own properties takes, by name. */
  ranges: ReadonlyMap<string, readonly string[]>;
  above: readonly string[];
}

type Node = Record<string, unknown>;

const FILE = join(import.meta.dirname, '../../node_modules/schema-dts/dist/schema.d.ts');
const declarations = readFileSync(FILE, 'utf8');
const types = readTypes();

/** Data types that are written as words: `Text`, `Distance`, `CssSelectorType` and the like. */
const wordTypes = new Set(['Text', ...[...declarations.matchAll(/^export type (\w+) = string;$/gm)].map(([, name = '']) => name)]);

/**
 * @param document JSON-LD, with one `@graph`
 * @returns a sentence for each type or property that schema.org has not, or has not there, and each value out of range
 */
export function vocabularyFaults(document: unknown): string[] {
  const graph = (document as { '@graph': Node[] })['@graph'];
  const nodes = new Map(graph.map((node) => [node['@id'], node]));
  return graph.flatMap((node) => faultsOfNode(node, nodes));
}

function faultsOfNode(node: Node, nodes: ReadonlyMap<unknown, Node>): string[] {
  const own = typesOf(node);
  if (own.length === 0) return [`A node has no type: ${JSON.stringify(node)}`];
  const unknown = own.filter((type) => !types.has(type));
  if (unknown.length > 0) return unknown.map((type) => `There is no type ${type}.`);
  const properties = Object.entries(node).filter(([name]) => !name.startsWith('@'));
  return properties.flatMap(([name, given]) => {
    const ranges = new Set(own.flatMap((type) => rangeOf(type, name) ?? []));
    if (ranges.size === 0) return [`${own.join(', ')} has no ${name}.`];
    return [given].flat().flatMap((value) => faultsOfValue(name, value, [...ranges], nodes));
  });
}

function faultsOfValue(property: string, value: unknown, ranges: readonly string[], nodes: ReadonlyMap<unknown, Node>): string[] {
  if (!fits(value, ranges, nodes)) return [`${property} takes ${ranges.join(', ')}, and not ${JSON.stringify(value)}.`];
  return isNode(value) && '@type' in value ? faultsOfNode(value, nodes) : [];
}

function fits(value: unknown, ranges: readonly string[], nodes: ReadonlyMap<unknown, Node>): boolean {
  if (typeof value === 'boolean') return ranges.includes('Boolean');
  if (typeof value === 'number')
    return ranges.some((range) => range === 'Number' || range === (Number.isInteger(value) ? 'Integer' : 'Float'));
  if (typeof value === 'string') return ranges.some((range) => isWritten(value, range));
  if (!isNode(value)) return false;
  const meant = '@type' in value ? value : nodes.get(value['@id']);
  return meant !== undefined && typesOf(meant).some((type) => ranges.some((range) => isKindOf(type, range)));
}

/** What some data types look like; the others of words take any. */
const FORMS: Record<string, RegExp> = {
  URL: /^(?:https?:\/\/|mailto:)\S+$/,
  Date: /^\d{4}(?:-\d\d(?:-\d\d)?)?$/,
  DateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
  Time: /^\d\d:\d\d(?::\d\d)?/,
};

function isWritten(text: string, range: string): boolean {
  return wordTypes.has(range) && (FORMS[range]?.test(text) ?? true);
}

function rangeOf(type: string, property: string): readonly string[] | undefined {
  const found = types.get(type);
  return found?.ranges.get(property) ?? found?.above.map((above) => rangeOf(above, property)).find((range) => range !== undefined);
}

function isKindOf(type: string, range: string): boolean {
  return type === range || (types.get(type)?.above.some((above) => isKindOf(above, range)) ?? false);
}

function typesOf(node: Node): string[] {
  return [node['@type'] ?? []].flat().map(String);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A type is declared as what it has (`…Base`) and as what is written (`…Leaf`); one without properties of its own as the latter alone. */
function readTypes(): Map<string, Type> {
  const found = new Map<string, Type>();
  for (const [, name = '', form, parents = '', body = ''] of declarations.matchAll(
    /interface (\w+?)(Base|Leaf) extends ([^{]+)\{([\s\S]*?)\n\}/g,
  )) {
    if (form === 'Leaf' && found.has(name)) continue;
    const above = [...parents.matchAll(/(\w+)Base/g)].map(([, parent = '']) => parent);
    const own = [...body.matchAll(/^\s+"(\w+)"\?: SchemaValue<(.+), "\w+">;$/gm)];
    found.set(name, {
      above,
      ranges: new Map(own.map(([, property = '', range = '']) => [property, range.split(' | ').filter((type) => type !== 'IdReference')])),
    });
  }
  return found;
}
