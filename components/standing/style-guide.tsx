import { Body } from '#components/article/body.tsx';
import { exampleContext } from '#components/blocks/example-context.ts';
import { type BlockName, blocks } from '#components/blocks/schemas.ts';
import { DisclosureMark } from '#components/site/disclosure-mark.tsx';
import type { BodyView } from '#engine/query/body.ts';
import type { CardView, ChangeView, SiteView } from '#engine/query/views.ts';
import { Colours } from './colours.tsx';
import { Grid } from './grid.tsx';
import { Parts } from './parts.tsx';
import { TypeScale } from './type-scale.tsx';

interface Props {
  /** The example of each block, parsed as the body of an article is. */
  examples: Record<BlockName, BodyView>;
  /** Stories, and changes to stories, to show the parts of pages with. */
  cards: CardView[];
  changes: ChangeView[];
  site: SiteView;
}

/** The type, the grid, the colours, the parts of pages, and every block as it looks and as it is written. */
export function StyleGuide({ examples, cards, changes, site }: Props) {
  const names = Object.keys(blocks) as BlockName[];
  return (
    <>
      <h2 id="type">Type</h2>
      <TypeScale />
      <h2 id="grid">Grid</h2>
      <Grid />
      <h2 id="colours">Colours</h2>
      <Colours />
      <h2 id="parts">Parts of pages</h2>
      <Parts cards={cards} changes={changes} site={site} />
      <h2 id="blocks">Blocks</h2>
      {names.map((name) => (
        <Example key={name} name={name} body={examples[name]} site={site} />
      ))}
    </>
  );
}

/** Names of props stand between grave accents, as in `docs/blocks.md`. */
function withCode(sentence: string) {
  return sentence.split('`').map((piece, index) => (index % 2 === 0 ? piece : <code key={index}>{piece}</code>));
}

function Example({ name, body, site }: { name: BlockName; body: BodyView; site: SiteView }) {
  const { summary, example } = blocks[name];
  const { pictures, tables, articles } = body.context;
  const context = {
    pictures: { ...exampleContext.pictures, ...pictures },
    tables: { ...exampleContext.tables, ...tables },
    articles: { ...exampleContext.articles, ...articles },
  };
  return (
    <div className="border-t border-rule pt-4">
      <h3 className="text-headline-2">{name}</h3>
      <p className="mt-1 text-small text-ink-2">{withCode(summary)}</p>
      <div className="prose mt-5" data-accent="rose">
        <Body body={{ ...body, context }} lang={site.language} site={site} />
      </div>
      <details className="group mt-4 font-ui">
        <summary className="flex min-h-11 items-center justify-between border-y border-rule text-ui font-semibold">
          How {name} is written
          <DisclosureMark />
        </summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
        <pre tabIndex={0}>
          <code>{example}</code>
        </pre>
      </details>
    </div>
  );
}
