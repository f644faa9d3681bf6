/** How much there is to read. */

const WORDS_A_MINUTE = 230;

/** Korean, Chinese and Japanese are read by the character. */
const CHARACTERS_A_MINUTE = 500;
const READ_BY_CHARACTER = /^(?:ko|zh|ja)\b/;

export interface ReadingFacts {
  wordCount: number;
  /** Rounded, at least 1. */
  minutes: number;
}

/** @param lang BCP 47 tag of the text */
export function measureReading(plainText: string, lang: string): ReadingFacts {
  let wordCount = 0;
  for (const segment of new Intl.Segmenter(lang, { granularity: 'word' }).segment(plainText)) if (segment.isWordLike) wordCount += 1;
  const minutes = READ_BY_CHARACTER.test(lang) ? plainText.replace(/\s/g, '').length / CHARACTERS_A_MINUTE : wordCount / WORDS_A_MINUTE;
  return { wordCount, minutes: Math.max(1, Math.round(minutes)) };
}
