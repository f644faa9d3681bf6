/**
 * Every block by its name in MDX, as pages show it and as feeds do: the half of the registry that renders. The compiler
 * names the one that is missing.
 */
import type { ComponentType } from 'react';
import type { BlockProps } from './block-props.ts';
import { Callout } from './callout/callout.tsx';
import { feedCallout } from './callout/feed.ts';
import { Chart } from './chart/chart.tsx';
import { feedChart } from './chart/feed.ts';
import { Definition } from './definition/definition.tsx';
import { feedDefinition } from './definition/feed.ts';
import { FactBox } from './fact-box/fact-box.tsx';
import { feedFactBox } from './fact-box/feed.ts';
import type { FeedForm } from './feed-form.ts';
import { feedFigure } from './figure/feed.ts';
import { Figure } from './figure/figure.tsx';
import { feedGallery } from './gallery/feed.ts';
import { Gallery } from './gallery/gallery.tsx';
import { feedMap } from './map/feed.ts';
import { MapBlock } from './map/map.tsx';
import { feedQuote } from './quote/feed.ts';
import { Quote } from './quote/quote.tsx';
import { feedRelated } from './related/feed.ts';
import { Related } from './related/related.tsx';
import type { BlockName, blocks } from './schemas.ts';
import { feedSteps } from './steps/feed.ts';
import { Steps } from './steps/steps.tsx';
import { feedTable } from './table/feed.ts';
import { Table } from './table/table.tsx';
import { feedTimeline } from './timeline/feed.ts';
import { Timeline } from './timeline/timeline.tsx';
import { feedVideo } from './video/feed.ts';
import { Video } from './video/video.tsx';

export const blockComponents = {
  Callout: { page: Callout, feed: feedCallout },
  Chart: { page: Chart, feed: feedChart },
  Definition: { page: Definition, feed: feedDefinition },
  FactBox: { page: FactBox, feed: feedFactBox },
  Figure: { page: Figure, feed: feedFigure },
  Gallery: { page: Gallery, feed: feedGallery },
  Map: { page: MapBlock, feed: feedMap },
  Quote: { page: Quote, feed: feedQuote },
  Related: { page: Related, feed: feedRelated },
  Steps: { page: Steps, feed: feedSteps },
  Table: { page: Table, feed: feedTable },
  Timeline: { page: Timeline, feed: feedTimeline },
  Video: { page: Video, feed: feedVideo },
} satisfies {
  [Name in BlockName]: { page: ComponentType<BlockProps<(typeof blocks)[Name]>>; feed: FeedForm<(typeof blocks)[Name]> };
};
