import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { didYouMean } from '../did-you-mean.ts';
import { checkSchema, type Places } from '../parse/check-schema.ts';
import type { BlockDefinition } from './block.ts';
import { type Literal, readLiteral } from './literal.ts';
import type { Draft, Placed, Rule } from './rule.ts';

declare module 'mdast' {
  interface Data {
    /** Checked props, on the element of a block. */
    props?: Record<string, unknown> | undefined;
  }
}

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Only registered blocks, with props that their schemas accept; no HTML, no members, no fragments. */
export const knownBlocks: Rule = (draft) => {
  visit(draft.tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const definition = findBlock(node, draft);
    if (definition === undefined) return;
    if (node.type === 'mdxJsxTextElement')
      draft.report(
        node,
        'error',
        'block-in-text',
        `“<${node.name}>” stands inside a sentence: put it on lines of its own, with an empty line before and after.`,
      );
    checkChildren(node, definition, draft);
    const props = checkProps(node, definition, draft);
    if (props === undefined) return;
    node.data = { ...node.data, props };
    for (const { prop, kind, value, words } of definition.references?.(props) ?? [])
      draft.refer(attributeOf(node, prop) ?? node, kind, value, `unknown-${kind}`, words);
  });
};

function findBlock({ name, ...node }: Element, { blocks, report }: Draft): BlockDefinition | undefined {
  if (name !== null && Object.hasOwn(blocks, name)) return blocks[name];
  const known = Object.keys(blocks);
  if (name === null) report(node, 'error', 'html', 'Fragments (“<>”) are not used in articles: delete the tags.');
  else if (/[.:]/.test(name)) report(node, 'error', 'unknown-block', `“<${name}>” is not a block: a block's name has no dots or colons.`);
  else if (/^[a-z]/.test(name))
    report(node, 'error', 'html', `“<${name}>” is HTML, and articles hold none: write Markdown, or use a block (${known.join(', ')}).`);
  else
    report(node, 'error', 'unknown-block', `There is no block “${name}”.${didYouMean(name, known) || ` Blocks are ${known.join(', ')}.`}`);
  return undefined;
}

function checkChildren(node: Element, { children, only }: BlockDefinition, { report }: Draft): void {
  if (children === 'required' && node.children.length === 0)
    report(node, 'error', 'missing-children', `“<${node.name}>” is empty: put its text between the tags.`);
  if (children === 'none' && node.children.length > 0)
    report(node, 'error', 'unexpected-children', `“<${node.name}>” takes no text: close it with “/>”.`);
  const stranger = only === undefined ? undefined : node.children.find((child) => !only.includes(child.type));
  if (stranger !== undefined)
    report(stranger, 'error', 'unexpected-children', `“<${node.name}>” holds ${only?.join(' or ')} only, and here is ${stranger.type}.`);
}

/** The props as their schema gives them back, or nothing when one is wrong. */
function checkProps(node: Element, definition: BlockDefinition, draft: Draft): Record<string, unknown> | undefined {
  const given = readAttributes(node, draft);
  if (given === undefined) return undefined;
  const { data, problems } = checkSchema(definition.props, given, '', placesOf(node));
  for (const problem of problems) {
    const at = { position: { start: problem } };
    draft.report(at, 'error', PROP_CODES[problem.code] ?? 'wrong-prop', `“<${node.name}>”: ${problem.message}`);
  }
  return data;
}

/** What is wrong with a value, said of a prop. */
const PROP_CODES: Record<string, string> = { '/unknown-key': 'unknown-prop', '/missing-key': 'missing-prop' };

function readAttributes(node: Element, { report }: Draft): Record<string, Literal> | undefined {
  const props: Record<string, Literal> = {};
  let readable = true;
  const refuse = (at: Placed, what: string, message: string) => {
    report(at, 'error', what, message);
    readable = false;
  };
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      refuse(attribute, 'spread', `“{${attribute.value}}” spreads props: write each prop by its name.`);
      continue;
    }
    if (Object.hasOwn(props, attribute.name)) refuse(attribute, 'duplicate-prop', `“${attribute.name}” is here twice: keep one.`);
    const result = readValue(attribute);
    if ('refused' in result)
      refuse(attribute, 'expression', `“${attribute.name}” holds ${result.refused}; it takes text in quotes or a literal in braces.`);
    else Object.defineProperty(props, attribute.name, { value: result.value, enumerable: true, configurable: true });
  }
  return readable ? props : undefined;
}

function readValue({ value }: MdxJsxAttribute): ReturnType<typeof readLiteral> {
  if (value === null || value === undefined) return { value: true };
  return typeof value === 'string' ? { value } : readLiteral(value.data?.estree);
}

function attributeOf(node: Element, name: PropertyKey | undefined): MdxJsxAttribute | undefined {
  return node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name) as
    | MdxJsxAttribute
    | undefined;
}

/** A wrong prop is at its attribute; a missing one at the block's opening tag. */
function placesOf(node: Element): Places {
  const start = node.position?.start ?? { line: 1, column: 1 };
  const placeOf: Places['placeOf'] = ([name]) => {
    const { line, column } = attributeOf(node, name)?.position?.start ?? start;
    return { line, column };
  };
  return { placeOf, placeOfKey: placeOf, start: { line: start.line, column: start.column } };
}
