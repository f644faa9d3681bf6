import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Tally } from './tally.tsx';

const strokesOf = (count: number) => renderToStaticMarkup(<Tally count={count} />).match(/V11/g)?.length;

describe('the tally', () => {
  it('draws one stroke for each source, and at most nine', () => {
    expect(strokesOf(1)).toBe(1);
    expect(strokesOf(9)).toBe(9);
    expect(strokesOf(40)).toBe(9);
  });

  it('is drawn without a style attribute, which the policy for documents refuses', () => {
    expect(renderToStaticMarkup(<Tally count={3} />)).not.toContain('style=');
  });
});
