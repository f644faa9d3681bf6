import { describe, expect, it } from 'vitest';
import { languageOf } from './direction.ts';

describe('the language of a text', () => {
  it('is said where it differs from the page’s', () => {
    expect(languageOf('ko', 'en')).toEqual({ lang: 'ko' });
    expect(languageOf('ar', 'en')).toEqual({ lang: 'ar', dir: 'rtl' });
  });

  it('is not repeated where it is the page’s (control)', () => {
    expect(languageOf('en', 'en')).toEqual({});
  });
});
