/** Every block by its name in MDX: the half of the registry that the engine, the server and the command line open. */
import type { BlockRegistry } from '#engine/policy/block.ts';
import { callout } from './callout/schema.ts';
import { chart } from './chart/schema.ts';
import { definition } from './definition/schema.ts';
import { factBox } from './fact-box/schema.ts';
import { figure } from './figure/schema.ts';
import { gallery } from './gallery/schema.ts';
import { map } from './map/schema.ts';
import { quote } from './quote/schema.ts';
import { related } from './related/schema.ts';
import { steps } from './steps/schema.ts';
import { table } from './table/schema.ts';
import { timeline } from './timeline/schema.ts';
import { video } from './video/schema.ts';

export const blocks = {
  Callout: callout,
  Chart: chart,
  Definition: definition,
  FactBox: factBox,
  Figure: figure,
  Gallery: gallery,
  Map: map,
  Quote: quote,
  Related: related,
  Steps: steps,
  Table: table,
  Timeline: timeline,
  Video: video,
} satisfies BlockRegistry;

export type BlockName = keyof typeof blocks;
