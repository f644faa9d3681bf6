/**
 * `npm run docs:blocks`: writes `docs/blocks.md` and the contract that later versions are held to. Exits 1, and writes
 * nothing, when a prop was removed or narrowed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { BlockRegistry } from '#engine/policy/block.ts';
import { contractOf, findNarrowing } from './block-contract.ts';
import { describeBlocks } from './block-reference.ts';

const REFERENCE = new URL('../docs/blocks.md', import.meta.url);
const CONTRACT = new URL('../docs/blocks.schema.json', import.meta.url);

const { blocks } = (await import(new URL('../components/blocks/schemas.ts', import.meta.url).href)) as { blocks: BlockRegistry };
const contract = contractOf(blocks);
const lost = findNarrowing(JSON.parse(readFileSync(CONTRACT, 'utf8')), contract);
if (lost.length > 0) {
  console.error(`What editors wrote would be refused:\n${lost.map((sentence) => `  ${sentence}`).join('\n')}`);
  process.exitCode = 1;
} else {
  writeFileSync(REFERENCE, describeBlocks(blocks));
  writeFileSync(CONTRACT, `${JSON.stringify(contract, null, 1)}\n`);
}
