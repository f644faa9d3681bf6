import { expect, it } from 'vitest';
import { writtenLanguage } from './written-language.ts';

it.each([
  ['en', 'en-GB'],
  ['zh-Hant', 'zh-TW'],
  ['sr', 'sr-Cyrl-RS'],
])('who reads %s reads %s', (one, other) => {
  expect(writtenLanguage(one)).toBe(writtenLanguage(other));
});

it.each([
  ['en', 'ko'],
  ['zh-Hant', 'zh-Hans'],
  ['sr', 'sr-Latn'],
])('who reads %s need not read %s', (one, other) => {
  expect(writtenLanguage(one)).not.toBe(writtenLanguage(other));
});
