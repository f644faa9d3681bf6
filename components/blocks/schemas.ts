/** Every block by its name in MDX: the half of the registry that the engine, the server and the command line open. */
import type { BlockRegistry } from '#engine/policy/block.ts';
import { callout } from './callout/schema.ts';
import { factBox } from './fact-box/schema.ts';
import { figure } from './figure/schema.ts';
import { quote } from './quote/schema.ts';
import { table } from './table/schema.ts';
import { timeline } from './timeline/schema.ts';

export const blocks = {
  Callout: callout,
  FactBox: factBox,
  Figure: figure,
  Quote: quote,
  Table: table,
  Timeline: timeline,
} satisfies BlockRegistry;

export type BlockName = keyof typeof blocks;
