/** Reads a block's own example in the blocks' tests: what editors copy must be what the schema accepts. */
import { parseBody } from '#engine/parse/parse-body.ts';
import { type BlockName, blocks } from './schemas.ts';

export function parseBlock(mdx: string) {
  return parseBody(mdx, { kind: 'article', lang: 'en', blocks });
}

/** Checked props of a block's example, and the problems of it. */
export function readExample(name: BlockName) {
  const { tree, problems, plainText } = parseBlock(blocks[name].example);
  const block = tree.children.find((node) => node.type === 'element' && node.tagName === name);
  return { props: block?.type === 'element' ? block.data?.props : undefined, problems, plainText };
}
