import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Body } from '#components/article/body.tsx';
import type { SiteView } from '#engine/query/views.ts';
import { parseBlock, readExample } from './block-example.ts';
import { exampleContext } from './example-context.ts';
import { type BlockName, blocks } from './schemas.ts';

const site = { name: 'The Ledger', language: 'en', timezone: 'UTC', sections: [] } as SiteView;
const names = Object.keys(blocks) as BlockName[];

describe.each(names)('the block %s', (name) => {
  it('accepts its own example, which is what the style guide shows', () => {
    const { props, problems } = readExample(name);
    expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    expect(props).toBeDefined();
  });

  it('refuses a prop that it does not know', () => {
    expect(blocks[name].props.safeParse({ ...readExample(name).props, surprise: 1 }).success).toBe(false);
  });

  it('says its sentences to whoever searches', () => {
    const { props = {}, plainText } = readExample(name);
    const definition: { text?(props: unknown): string[] } = blocks[name];
    for (const sentence of definition.text?.(props) ?? []) expect(plainText).toContain(sentence);
  });

  it('is drawn without a style attribute, which the policy for documents refuses', () => {
    const { tree, headings } = parseBlock(blocks[name].example);
    const html = renderToStaticMarkup(<Body body={{ tree, headings, context: exampleContext }} lang="en" site={site} />);
    expect(html).not.toBe('');
    expect(html).not.toContain('style=');
  });
});
