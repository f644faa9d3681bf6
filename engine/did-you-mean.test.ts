import { describe, expect, it } from 'vitest';
import { didYouMean } from './did-you-mean.ts';

describe('the likely fix', () => {
  it('is none when nothing is close', () => {
    expect(didYouMean('robots', ['title', 'description'])).toBe('');
    expect(didYouMean('world', [])).toBe('');
  });

  it('is one edit away in a word of up to three letters', () => {
    expect(didYouMean('wrd', ['word'])).toBe(' Did you mean “word”?');
    expect(didYouMean('wd', ['word'])).toBe('');
  });

  it('is two edits away in a word of four letters or more, and three in one of eight or more', () => {
    expect(didYouMean('worl', ['worlds'])).toBe(' Did you mean “worlds”?');
    expect(didYouMean('wor', ['worlds'])).toBe('');
    expect(didYouMean('defence-s', ['defense-security'])).toBe('');
    expect(didYouMean('defence-secrty', ['defense-security'])).toBe(' Did you mean “defense-security”?');
  });

  it('is the closest, and of equals the first', () => {
    expect(didYouMean('topis', ['topics', 'tapis', 'topia'])).toBe(' Did you mean “topics”?');
    expect(didYouMean('title', ['titel', 'title'])).toBe(' Did you mean “title”?');
  });

  it('does not mind case', () => {
    expect(didYouMean('factbox', ['FactBox'])).toBe(' Did you mean “FactBox”?');
  });
});
