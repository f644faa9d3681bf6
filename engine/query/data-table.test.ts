import { describe, expect, it } from 'vitest';
import type { Engine } from '../open.ts';
import { createScope, withRequestScope } from '../request-scope.ts';
import { problemsOf } from '../testing/ask.ts';
import { ARTICLE_LINES, articlePath, articleText } from '../testing/sample-files.ts';
import { createEdition } from '../testing/temporary-edition.ts';
import { readArticle } from './article.ts';
import { readBody } from './body.ts';

const CHART = '<Chart type="line" title="T" description="D" unit="U" source="S" src="data/trade.csv" />';
const STORY = { [articlePath('one')]: articleText({ body: CHART }) };

async function look(engine: Engine) {
  const scope = createScope();
  const article = readArticle(engine.read(), 'one');
  const body = article && (await withRequestScope(scope, () => readBody(engine.read(), article)));
  return { tags: scope.tags, table: body?.context.tables['data/trade.csv'] };
}

describe('a table of data', () => {
  it('comes with the text that draws it, under a name of its own that changes with the file', async () => {
    const edition = createEdition({ ...STORY, 'data/trade.csv': 'Year,Tons\n1990,1\n' });
    const engine = await edition.open();
    const { tags, table } = await look(engine);
    expect(table).toEqual({ columns: ['Year', 'Tons'], rows: [{ label: '1990', values: [1] }] });
    expect(tags).toContain('data:data/trade.csv');
    edition.write({ 'data/trade.csv': 'Year,Tons\n1990,2\n' });
    expect((await engine.update()).changedTags).toEqual(['data:data/trade.csv']);
    expect((await look(engine)).table?.rows).toEqual([{ label: '1990', values: [2] }]);
  });

  it('that nobody wrote is an error at the prop that names it, until it is there', async () => {
    const edition = createEdition({ ...STORY, 'data/trades.csv': 'Year,Tons\n1990,1\n' });
    const engine = await edition.open();
    expect(problemsOf(engine)).toEqual([
      `${articlePath('one')}:${ARTICLE_LINES + 3}:${CHART.indexOf('src=') + 1} error article/unknown-data`,
    ]);
    edition.write({ 'data/trade.csv': 'Year,Tons\n1990,1\n' });
    await engine.update();
    expect(problemsOf(engine)).toEqual([]);
    expect((await look(engine)).table).toBeDefined();
  });

  it('that is broken is an error at its cell, and what was last good stays on the page', async () => {
    const edition = createEdition({ ...STORY, 'data/trade.csv': 'Year,Tons\n1990,1\n' });
    const engine = await edition.open();
    edition.write({ 'data/trade.csv': 'Year,Tons\n1990,many\n' });
    await engine.update();
    expect(problemsOf(engine)).toEqual(['data/trade.csv:2:6 error data/not-a-number']);
    expect((await look(engine)).table?.rows).toEqual([{ label: '1990', values: [1] }]);
  });

  it('may be larger than a text', async () => {
    const rows = Array.from({ length: 60_000 }, (_, row) => `${row},${row % 7}`).join('\n');
    const engine = await createEdition({ ...STORY, 'data/trade.csv': `Second,Tons\n${rows}\n` }).open();
    expect(problemsOf(engine)).toEqual([]);
    expect((await look(engine)).table?.rows).toHaveLength(60_000);
  });
});
