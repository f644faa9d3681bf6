import { describe, expect, it } from 'vitest';
import { renderBlock } from '../render-block.tsx';
import { factBox } from './schema.ts';

describe('FactBox', () => {
  it('refuses facts without a label, and a box without a title', () => {
    expect(factBox.props.safeParse({ title: 'T', facts: [{ value: 'V' }] }).success).toBe(false);
    expect(factBox.props.safeParse({ facts: [] }).success).toBe(false);
  });

  it('lists its facts as pairs', () => {
    const html = renderBlock("<FactBox title=\"T\" facts={[{ label: 'Length', value: '4 km' }]} />");
    expect(html).toMatch(/<dl.*<dt[^>]*>Length<\/dt><dd>4 km<\/dd>.*<\/dl>/);
  });

  it('draws no empty list and no empty text', () => {
    expect(renderBlock('<FactBox title="T">\nText.\n</FactBox>')).not.toContain('<dl');
    expect(renderBlock("<FactBox title=\"T\" facts={[{ label: 'L', value: 'V' }]} />")).not.toContain('block-text');
  });
});
