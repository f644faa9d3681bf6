/** `docs/blocks.md`: every block with its props and an example, made from the schemas. */
import type { BlockRegistry } from '#engine/policy/block.ts';
import { contractOf, type PropSchema } from './block-contract.ts';

const HEAD = `# Blocks

Made from the schemas by \`npm run docs:blocks\`; every block is live at \`/style-guide\`. Props are text in quotes, or a
literal in braces. Props are added and widened, never removed or narrowed.
`;

const CHILDREN = {
  required: 'Text stands between the tags.',
  optional: 'Text may stand between the tags.',
  none: 'No text stands between the tags.',
};

export function describeBlocks(blocks: BlockRegistry): string {
  const contract = contractOf(blocks);
  const sections = Object.entries(blocks).map(([name, { summary, example, only }]) => {
    const { children = 'none', props = {} } = contract[name] ?? {};
    const holds = only === undefined ? CHILDREN[children] : `Between the tags stands a ${only.join(' or a ')}.`;
    return [`## ${name}`, `${summary} ${holds}`, propTable(props), `\`\`\`mdx\n${example}\n\`\`\``].join('\n\n');
  });
  return `${[HEAD, ...sections].join('\n')}\n`.replaceAll('\n## ', '\n\n## ').replaceAll('\n\n\n', '\n\n');
}

function propTable({ properties = {}, required = [] }: PropSchema): string {
  const rows = Object.entries(properties).map(
    ([name, prop]) => `| \`${name}\` | ${required.includes(name) ? 'yes' : ''} | ${describe(prop)} |`,
  );
  return ['| prop | required | takes |', '| --- | --- | --- |', ...rows].join('\n');
}

/** Names listed up to this many; of more, how many there are. */
const NAMED = 8;

function describe(prop: PropSchema): string {
  if (prop.anyOf !== undefined) return prop.anyOf.map(describe).join(' or ');
  if (prop.enum !== undefined)
    return prop.enum.length > NAMED ? `one of ${prop.enum.length} names` : prop.enum.map((value) => `\`${value}\``).join(', ');
  if (prop.type === 'array') return describeList(prop);
  if (prop.type === 'object') return `{ ${describeKeys(prop)} }`;
  return `${scalar(prop)}${range(prop)}`;
}

function describeList({ prefixItems, items, ...prop }: PropSchema): string {
  if (prefixItems !== undefined)
    return `\`[\`${[...prefixItems.map(describe), ...(items ? [`${describe(items)} …`] : [])].join(', ')}\`]\``;
  return `list of ${items ? describe(items) : 'values'}${range({ minimum: prop.minItems, maximum: prop.maxItems })}`;
}

function describeKeys({ properties = {}, required = [] }: PropSchema): string {
  return Object.entries(properties)
    .map(([name, prop]) => `\`${name}\`${required.includes(name) ? '' : '?'}: ${describe(prop)}`)
    .join('; ');
}

function scalar({ type, format, pattern = '' }: PropSchema): string {
  if (format === 'uri') return 'web address';
  if (pattern.includes('images')) return 'path under `images/`';
  if (pattern.includes('data')) return 'path under `data/`';
  return { string: 'text', number: 'number', integer: 'whole number', boolean: 'yes or no', null: '`null`' }[String(type)] ?? 'value';
}

function range({ minimum, maximum }: PropSchema): string {
  if (minimum === undefined && maximum === undefined) return '';
  if (maximum === undefined) return ` (at least ${minimum})`;
  return minimum === undefined ? ` (at most ${maximum})` : ` (${minimum} to ${maximum})`;
}
