import { describe, expect, it } from 'vitest';
import { measureReading } from './reading-facts.ts';

const words = (count: number) => Array(count).fill('word').join(' ');

describe('reading time', () => {
  it('is never less than a minute', () => {
    expect(measureReading('', 'en')).toEqual({ wordCount: 0, minutes: 1 });
    expect(measureReading('한', 'ko').minutes).toBe(1);
  });

  it('goes by words in English: 230 a minute', () => {
    expect(measureReading(words(230), 'en')).toEqual({ wordCount: 230, minutes: 1 });
    expect(measureReading(words(1_150), 'en')).toEqual({ wordCount: 1_150, minutes: 5 });
  });

  it('goes by characters in Korean, Chinese and Japanese: 500 a minute, spaces not counted', () => {
    for (const lang of ['ko', 'ko-KR', 'zh', 'ja']) expect(measureReading('한국어 '.repeat(500), lang).minutes).toBe(3);
  });

  it('goes by words where a tag only begins alike', () => {
    expect(measureReading('한국어 '.repeat(460), 'kok').minutes).toBe(2);
  });

  it('counts no punctuation', () => {
    expect(measureReading('One, two – three! (Four.)', 'en').wordCount).toBe(4);
  });
});
