import { describe, expect, it } from 'vitest';
import { parseBlock, readExample } from '../block-example.ts';
import { exampleContext } from '../example-context.ts';
import { feedBody } from '../feed-body.ts';
import { renderBlock } from '../render-block.tsx';
import { blocks } from '../schemas.ts';
import { chart } from './schema.ts';

const WORDS = { title: 'T', description: 'D', unit: 'U', source: 'S' };
const written = (props: string) => `<Chart title="Trade grew" description="Trade doubled." unit="Billions" source="A yearbook" ${props} />`;
const accepts = (props: object) => chart.props.safeParse({ ...WORDS, ...props }).success;

describe('the props of Chart', () => {
  it('are either a file or columns and rows', () => {
    expect(accepts({ type: 'bar', src: 'data/a.csv' })).toBe(true);
    expect(accepts({ type: 'bar', columns: ['A', 'B'], rows: [['a', 1]] })).toBe(true);
    expect(accepts({ type: 'bar' })).toBe(false);
    expect(accepts({ type: 'bar', columns: ['A', 'B'] })).toBe(false);
    expect(accepts({ type: 'bar', src: 'data/a.csv', columns: ['A', 'B'], rows: [['a', 1]] })).toBe(false);
  });

  it('have room for what can be told apart', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, row) => [`row ${row}`, row]);
    expect(accepts({ type: 'bar', columns: ['A', 'B'], rows: rows(24) })).toBe(true);
    expect(accepts({ type: 'bar', columns: ['A', 'B'], rows: rows(25) })).toBe(false);
    expect(accepts({ type: 'line', columns: ['A', 'B'], rows: rows(500) })).toBe(true);
    expect(accepts({ type: 'dot', columns: ['A', 'B', 'C', 'D'], rows: [['a', 1, 2, 3]] })).toBe(false);
  });

  it('have a cell in each row for each column, and words for whoever cannot see', () => {
    expect(accepts({ type: 'line', columns: ['A', 'B', 'C'], rows: [['a', 1, null]] })).toBe(true);
    expect(accepts({ type: 'line', columns: ['A', 'B', 'C'], rows: [['a', 1]] })).toBe(false);
    expect(accepts({ type: 'line', columns: ['A', 'B'], rows: [['a', '1']] })).toBe(false);
    expect(accepts({ type: 'line', src: 'data/a.csv', description: undefined })).toBe(false);
    expect(accepts({ type: 'line', src: '../data/a.csv' })).toBe(false);
  });

  it('name their file to the edition', () => {
    const { references } = parseBlock(written('type="line" src="data/a.csv"'));
    expect(references.map(({ kind, value, code }) => [kind, value, code])).toEqual([['data', 'data/a.csv', 'article/unknown-data']]);
  });
});

describe('a chart', () => {
  it('says its finding, unit and source, is described, and has its numbers in a table', () => {
    const html = renderBlock(written("type='bar' columns={['Country', 'Trade']} rows={[['Chile', 1250.5], ['Peru', null]]}"));
    for (const words of ['Trade grew', 'Billions', 'Source: A yearbook']) expect(html).toContain(words);
    expect(html.match(/<svg[^>]*role="img" aria-label="Trade doubled\."/g)).toHaveLength(2);
    expect(html).toMatch(/<th scope="row">Chile<\/th><td data-align="right">1,250\.5<\/td>/);
    expect(html).toMatch(/<th scope="row">Peru<\/th><td data-align="right">–<\/td>/);
  });

  it('draws bars from zero whose lengths are in proportion, also below zero', () => {
    const html = renderBlock(written("type='bar' columns={['A', 'B']} rows={[['x', 10], ['y', 5], ['z', -5]]}"));
    const lengths = [...html.matchAll(/d="M([\d.]+) [\d.]+H([\d.]+)v/g)].slice(0, 3).map(([, from, to]) => Number(to) - Number(from));
    const [ten = 0, five = 0, minus = 0] = lengths;
    expect(five).toBeCloseTo(ten / 2, 0);
    expect(minus).toBeCloseTo(-ten / 2, 0);
    expect(html).toContain('−5');
  });

  it('breaks a line where nothing is known, and names each line at its end', () => {
    const html = renderBlock(
      written("type='line' subject='C' columns={['Year', 'B', 'C']} rows={[['1990', 1, 5], ['1991', null, 6], ['1992', 3, 7]]}"),
    );
    const [first = '', subject = ''] = [...html.matchAll(/class="fill-none[^"]*" d="([^"]*)"/g)].map(([, path]) => path ?? '');
    expect(first.match(/M/g)).toHaveLength(2);
    expect(subject.match(/M/g)).toHaveLength(1);
    expect(html).toMatch(/fill-accent font-bold"><tspan[^>]*>C<\/tspan>/);
  });

  it('moves the names of lines apart that end together', () => {
    const html = renderBlock(written("type='line' columns={['Year', 'Alpha', 'Beta']} rows={[['1990', 1, 2], ['1991', 5, 5]]}"));
    const heights = [...html.matchAll(/<tspan x="[\d.]+" y="([\d.]+)">/g)].map(([, y]) => Number(y));
    expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeGreaterThanOrEqual(18);
  });

  it('names every part of stacked bars, inside the bar or below', () => {
    const html = renderBlock(written("type='stacked' columns={['Year', 'Large', 'A very small part of it all']} rows={[['1990', 99, 1]]}"));
    expect(html).toContain('>Large 99</text>');
    expect(html).toContain('>A very small part of it all</text>');
  });

  it('draws no name and no number outside its drawing', () => {
    for (const [, width, height] of renderBlock(blocks.Chart.example).matchAll(/viewBox="0 0 (\d+) (\d+)"/g)) {
      expect(Number(width)).toBeLessThanOrEqual(560);
      expect(Number(height)).toBeLessThanOrEqual(420);
    }
    for (const [, x] of renderBlock(blocks.Chart.example).matchAll(/ (?:x|cx)="(-?[\d.]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(560);
    }
  });

  it('draws the table that its file holds, in a weight that a page can carry however long it is', () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => ({ label: String(1000 + row / 10), values: [Math.sin(row / 900)] }));
    const tables = { 'data/a.csv': { columns: ['Year', 'Height'], rows } };
    const html = renderBlock(written('type="line" src="data/a.csv"'), { tables });
    expect(html).toContain('One row in 167, of 20,000'.replace('20,000', '20000'));
    expect(html.length).toBeLessThan(30_000);
  });

  it('says when it leaves something out, and what it showed when its file is gone', () => {
    const tables = { 'data/a.csv': { columns: ['A', 'B', 'C'], rows: [{ label: 'x', values: [1, 2] }] } };
    expect(renderBlock(written('type="bar" src="data/a.csv"'), { tables })).toContain('Drawn in part');
    expect(renderBlock(written('type="bar" src="data/a.csv"'))).toContain(
      '<p class="bg-surface px-5 py-4 text-ui text-ink-2">Trade doubled.</p>',
    );
  });

  it('is numbers in a feed, after a picture where one is there', () => {
    const { tree } = parseBlock(written("type='bar' columns={['Country', 'Trade']} rows={[['Chile', 1250.5]]}"));
    const given = { tree, context: exampleContext };
    const around = { lang: 'en', accent: 'blue', base: 'https://ledger.example' } as const;
    const numbers = '<th scope="row">Chile</th><td align="right">1,250.5</td>';
    expect(feedBody(given, around)).toContain(numbers);
    expect(feedBody(given, around)).toContain('<p>Trade doubled.</p>');
    const drawn = feedBody(given, { ...around, pictureOf: () => ({ href: '/images/1/one-1024.png', width: 512, height: 200 }) });
    expect(drawn).toContain(
      '<img src="https://ledger.example/images/1/one-1024.png" alt="Trade doubled." width="512" height="200"></figure><table>',
    );
    expect(drawn).toContain(numbers);
  });

  it('is read out in search by its words', () => {
    expect(readExample('Chart').plainText).toContain('Parallels shorten towards the pole');
  });
});
