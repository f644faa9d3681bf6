/** Draws a block in the blocks' tests as a page would. */
import { renderToStaticMarkup } from 'react-dom/server';
import { Body } from '#components/article/body.tsx';
import type { BlockContext } from '#engine/query/body.ts';
import type { SiteView } from '#engine/query/views.ts';
import { parseBlock } from './block-example.ts';

const site = { name: 'The Ledger', language: 'en', timezone: 'UTC', sections: [] } as SiteView;

export function renderBlock(mdx: string, { lang = 'en', ...context }: { lang?: string } & Partial<BlockContext> = {}): string {
  const { tree, headings } = parseBlock(mdx);
  return renderToStaticMarkup(
    <Body body={{ tree, headings, context: { pictures: {}, tables: {}, articles: {}, ...context } }} lang={lang} site={site} />,
  );
}
