import { describe, expect, it } from 'vitest';
import { fitText } from './fit-text.ts';

/** Every character is half as wide as the text is high. */
const measure = (text: string, size: number) => [...text].length * size * 0.5;
const box = { width: 200, height: 100, sizes: [40, 20, 10], leading: 1 };

describe('a headline in its box', () => {
  it('is as large as it fits', () => {
    expect(fitText('Two words more', box, measure)).toEqual({ size: 40, lines: ['Two words', 'more'] });
    expect(fitText('Words enough that the largest size does not hold', box, measure).size).toBe(20);
  });

  it('keeps within the box, however long it is, and loses no word while it fits', () => {
    const text = 'word '.repeat(50).trim();
    const { size, lines } = fitText(text, box, measure);
    expect(lines.join(' ')).toBe(text);
    expect(lines.length * size).toBeLessThanOrEqual(box.height);
    for (const line of lines) expect(measure(line, size)).toBeLessThanOrEqual(box.width);
  });

  it('has lines of about the same length', () => {
    expect(fitText('aaaa bbbb cccc d', { ...box, sizes: [20] }, measure).lines).toEqual(['aaaa bbbb cccc d']);
    expect(fitText('aaaa bbbb cccc dddd e', { ...box, sizes: [20] }, measure).lines).toEqual(['aaaa bbbb', 'cccc dddd e']);
  });

  it('breaks a word that no line holds', () => {
    const { size, lines } = fitText('x'.repeat(60), box, measure);
    expect(lines.join('')).toBe('x'.repeat(60));
    for (const line of lines) expect(measure(line, size)).toBeLessThanOrEqual(box.width);
  });

  it('ends in an ellipsis where even the smallest size does not hold it', () => {
    const { lines } = fitText('word '.repeat(200), box, measure);
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toMatch(/…$/);
  });
});
