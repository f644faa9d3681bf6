/** Every block by its name in MDX, as pages show it and as feeds do: the half of the registry that renders. The compiler names the one that is missing. */
import type { ComponentType } from 'react';
import type { BlockProps } from './block-props.ts';
import { Callout } from './callout/callout.tsx';
import { feedCallout } from './callout/feed.ts';
import { FactBox } from './fact-box/fact-box.tsx';
import { feedFactBox } from './fact-box/feed.ts';
import type { FeedForm } from './feed-form.ts';
import { feedFigure } from './figure/feed.ts';
import { Figure } from './figure/figure.tsx';
import { feedQuote } from './quote/feed.ts';
import { Quote } from './quote/quote.tsx';
import type { BlockName, blocks } from './schemas.ts';
import { feedTable } from './table/feed.ts';
import { Table } from './table/table.tsx';
import { feedTimeline } from './timeline/feed.ts';
import { Timeline } from './timeline/timeline.tsx';

export const blockComponents = {
  Callout: { page: Callout, feed: feedCallout },
  FactBox: { page: FactBox, feed: feedFactBox },
  Figure: { page: Figure, feed: feedFigure },
  Quote: { page: Quote, feed: feedQuote },
  Table: { page: Table, feed: feedTable },
  Timeline: { page: Timeline, feed: feedTimeline },
} satisfies {
  [Name in BlockName]: { page: ComponentType<BlockProps<(typeof blocks)[Name]>>; feed: FeedForm<(typeof blocks)[Name]> };
};
