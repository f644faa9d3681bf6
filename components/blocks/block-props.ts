import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { BlockDefinition } from '#engine/policy/block.ts';
import type { BlockContext } from '#engine/query/body.ts';
import type { SiteView } from '#engine/query/views.ts';

/** What a block needs besides its own props. */
export interface BlockSurroundings {
  /** Pictures and stories that the body names. */
  context: BlockContext;
  /** Language of the body, for dates and labels in it. */
  lang: string;
  site: SiteView;
}

/** What a block's component is given: its checked props, and where it stands. */
export type BlockProps<Definition extends BlockDefinition> = z.output<Definition['props']> & BlockSurroundings & { children?: ReactNode };
