/** Every block by its name in MDX: the half of the registry that pages render. The compiler names the one that is missing. */
import type { ComponentType } from 'react';
import type { BlockProps } from './block-props.ts';
import { Callout } from './callout/callout.tsx';
import { FactBox } from './fact-box/fact-box.tsx';
import { Figure } from './figure/figure.tsx';
import { Quote } from './quote/quote.tsx';
import type { BlockName, blocks } from './schemas.ts';
import { Table } from './table/table.tsx';
import { Timeline } from './timeline/timeline.tsx';

export const blockComponents = {
  Callout,
  FactBox,
  Figure,
  Quote,
  Table,
  Timeline,
} satisfies { [Name in BlockName]: ComponentType<BlockProps<(typeof blocks)[Name]>> };
