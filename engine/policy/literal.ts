/** An expression's syntax tree → the JSON value that it spells out, or the part that is not a literal. Nothing is evaluated. */
import type { Expression, ObjectExpression, Program } from 'estree-jsx';

export type Literal = string | number | boolean | null | Literal[] | { [key: string]: Literal };

export type LiteralResult = { value: Literal } | { refused: string };

export function readLiteral(program: Program | null | undefined): LiteralResult {
  const statement = program?.body[0];
  if (program?.body.length !== 1 || statement?.type !== 'ExpressionStatement') return { refused: 'nothing that can be read' };
  return read(statement.expression);
}

function read(node: Expression): LiteralResult {
  switch (node.type) {
    case 'Literal':
      if (node.value === null && !('regex' in node) && !('bigint' in node)) return { value: null };
      if (typeof node.value === 'string' || typeof node.value === 'number' || typeof node.value === 'boolean') return { value: node.value };
      return { refused: 'a pattern or a big number' };
    case 'UnaryExpression':
      return negative(node.operator, node.argument);
    case 'ArrayExpression':
      return readAll(node.elements);
    case 'ObjectExpression':
      return readObject(node);
    default:
      return { refused: REFUSED[node.type] ?? 'code' };
  }
}

const REFUSED: Record<string, string> = {
  Identifier: 'a name (put text in quotes)',
  CallExpression: 'a call',
  MemberExpression: 'a name (put text in quotes)',
  TemplateLiteral: 'a template (use plain quotes)',
};

function negative(operator: string, argument: Expression): LiteralResult {
  if (operator !== '-' || argument.type !== 'Literal' || typeof argument.value !== 'number') return { refused: 'a computation' };
  return { value: -argument.value };
}

function readAll(elements: readonly (Expression | { type: 'SpreadElement' } | null)[]): LiteralResult {
  const value: Literal[] = [];
  for (const element of elements) {
    if (element === null) return { refused: 'a list with a gap' };
    if (element.type === 'SpreadElement') return { refused: 'a spread (…)' };
    const item = read(element);
    if ('refused' in item) return item;
    value.push(item.value);
  }
  return { value };
}

function readObject(node: ObjectExpression): LiteralResult {
  const value: Record<string, Literal> = {};
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') return { refused: 'a spread (…)' };
    if (property.kind !== 'init' || property.method || property.shorthand || property.computed)
      return { refused: 'a key that is not plain' };
    const key =
      property.key.type === 'Identifier' ? property.key.name : property.key.type === 'Literal' ? String(property.key.value) : undefined;
    if (key === undefined || key === '__proto__') return { refused: 'a key that is not plain' };
    const item = read(property.value as Expression);
    if ('refused' in item) return item;
    value[key] = item.value;
  }
  return { value };
}
