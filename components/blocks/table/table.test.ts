import { describe, expect, it } from 'vitest';
import { parseBlock } from '../block-example.ts';
import { renderBlock } from '../render-block.tsx';

const MARKDOWN = '| Day | Hours |\n| --- | ---: |\n| June | 14.8 |';

describe('Table', () => {
  it('refuses anything but a table', () => {
    expect(parseBlock('<Table caption="C">\nText.\n</Table>').problems.map((problem) => problem.code)).toContain(
      'article/unexpected-children',
    );
  });

  it('is a region of its own that the keyboard can scroll, named by its caption', () => {
    const html = renderBlock(`<Table caption="Daylight" source="An almanac">\n\n${MARKDOWN}\n\n</Table>`);
    expect(html).toMatch(/<section aria-label="Daylight" tabindex="0"/i);
    expect(html.match(/tabindex/gi)).toHaveLength(1);
    expect(html).toContain('Source<!-- -->: <!-- -->An almanac'.replaceAll('<!-- -->', ''));
  });

  it('keeps the alignment of columns without a style attribute', () => {
    expect(renderBlock(`<Table caption="Daylight">\n\n${MARKDOWN}\n\n</Table>`)).toContain('<td data-align="right">14.8</td>');
  });

  it('is not needed for a plain table to scroll inside itself', () => {
    const html = renderBlock(`${MARKDOWN}\n\nText.\n\n${MARKDOWN}`);
    expect(html).toContain('aria-label="Table 1"');
    expect(html).toContain('aria-label="Table 2"');
  });
});
